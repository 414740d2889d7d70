"""An object with a method does the work."""

class Counter:
    def __init__(self, inputs):
        self.inputs = np.atleast_2d(inputs)

    def counts(self):
        return np.add.reduce(self.inputs, axis=1)


def aggregate(x):
    counts = Counter(x).counts()
    return counts[0] if x.ndim == 1 else counts
