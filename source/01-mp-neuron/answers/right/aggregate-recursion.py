"""A table is the list of what its rows give."""

def aggregate(x):
    if np.ndim(x) == 1:
        return sum(x)
    return np.array([aggregate(row) for row in x])
