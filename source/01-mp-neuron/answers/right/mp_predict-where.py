"""np.where on counts, vetoes taken out one by one."""

def mp_predict(X, theta, inhibitory=()):
    out = np.where(X.sum(axis=1) >= theta, 1, 0)
    for i in inhibitory:
        out = np.where(X[:, i] == 1, 0, out)
    return out
