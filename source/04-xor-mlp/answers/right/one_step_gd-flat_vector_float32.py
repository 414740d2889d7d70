"""One long vector in float32."""

def one_step_gd(X, y, w, b, lr):
    w_pds, b_pds = gradient_estimator(X, y, w, b)
    long = np.concatenate([np.ravel(part) for part in [*w, *b]]).astype(np.float32)
    slope = np.concatenate([np.ravel(part) for part in [*w_pds, *b_pds]]).astype(np.float32)
    moved, result = long - np.float32(lr) * slope, []
    for part in [*w, *b]:
        result.append(moved[: part.size].reshape(part.shape))
        moved = moved[part.size :]
    return result[: len(w)], result[len(w) :]
