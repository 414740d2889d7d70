"""Nudges the given arrays themselves and puts them back by arithmetic."""

def gradient_check(X, y, w, b):
    C = lambda: ((forward_pass(X.T, w, b) - y.T) ** 2).sum() / (2 * len(X))  # noqa: E731
    ours, slopes = [], []
    for arrays, grads in zip((w, b), backprop(X, y, w, b)):
        for array, grad in zip(arrays, grads):
            for row in range(array.shape[0]):
                for column in range(array.shape[1]):
                    array[row, column] += 1e-5
                    above = C()
                    array[row, column] -= 2e-5
                    below = C()
                    array[row, column] += 1e-5
                    slopes.append((above - below) / 2e-5)
                    ours.append(float(grad[row][column]))
    apart = sum((one - other) ** 2 for one, other in zip(ours, slopes)) ** 0.5
    return apart / (sum(one**2 for one in ours) ** 0.5 + sum(one**2 for one in slopes) ** 0.5)
