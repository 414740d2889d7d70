"""Sums by einsum in float32, truth values come back."""

def mp_predict(X, theta, inhibitory=()):
    forbids = np.zeros(X.shape[1], dtype=np.float32)
    for i in inhibitory:
        forbids[i] = 1
    table = X.astype(np.float32)
    return (np.einsum("ij->i", table) >= theta) & (np.einsum("ij,j->i", table, forbids) < 0.5)
