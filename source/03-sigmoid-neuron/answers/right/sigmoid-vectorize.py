"""np.vectorize over a class with a call."""

class Logistic:
    def __call__(self, value):
        half = np.exp(-abs(float(value)) / 2)
        return 1 / (1 + half**2) if value > 0 else half**2 / (1 + half**2)


def sigmoid(z):
    return np.vectorize(Logistic(), otypes=[float])(z)
