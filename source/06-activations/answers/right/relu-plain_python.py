"""Plain Python, nested lists back."""

def relu(x):
    if np.ndim(x) == 0:
        return x if x > 0 else 0
    return [relu(part) for part in x]
