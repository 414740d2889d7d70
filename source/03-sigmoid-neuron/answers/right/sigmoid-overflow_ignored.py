"""The plain formula; the warning is switched off, since infinity gives the right 0."""

def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))
