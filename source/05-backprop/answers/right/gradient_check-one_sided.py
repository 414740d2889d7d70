"""One-sided differences with a small step, relative to the measured gradient, plain Python."""

import math


def gradient_check(X, y, w, b):
    def C(parameters):
        return float(np.sum((predict(X, parameters[: len(w)], parameters[len(w) :]) - y) ** 2)) / 2 / len(X)

    parameters = [np.array(one, dtype=float) for one in [*w, *b]]
    start = C(parameters)
    w_grads, b_grads = backprop(X, y, w, b)
    above = below = 0.0
    for array, grads in zip(parameters, [*w_grads, *b_grads]):
        for place in np.ndindex(array.shape):
            array[place] += 1e-6
            slope = (C(parameters) - start) / 1e-6
            array[place] -= 1e-6
            above += (float(grads[place]) - slope) ** 2
            below += slope**2
    return math.sqrt(above / below)
