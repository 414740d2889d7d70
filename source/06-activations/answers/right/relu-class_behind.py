"""A class behind the function."""

class Rectifier:
    def __call__(self, x):
        return np.where(np.greater(x, 0), x, 0)


rectifier = Rectifier()


def relu(x):
    return rectifier(x)
