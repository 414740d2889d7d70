"""A generator over tuples of Python numbers."""

def mp_predict(X, theta, inhibitory=()):
    rows = map(tuple, X.tolist())
    return np.fromiter((sum(r) >= theta and not any(r[i] for i in inhibitory) for r in rows), dtype=np.int8)
