"""Plain Python, recursion over nested lists."""

def step(z):
    if np.ndim(z):
        return [step(part) for part in z]
    return int(not z < 0)
