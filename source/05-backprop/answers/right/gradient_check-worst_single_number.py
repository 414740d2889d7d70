"""The largest relative error of any single number."""

def gradient_check(X, y, w, b):
    got, want = backprop(X, y, w, b), measured_gradient(X, y, w, b)
    worst = 0.0
    for ours, theirs in zip(got, want):
        for one, other in zip(ours, theirs):
            apart = np.abs(np.asarray(one) - other) / np.maximum(np.abs(one), np.abs(other))
            worst = max(worst, float(apart.max()))
    return worst
