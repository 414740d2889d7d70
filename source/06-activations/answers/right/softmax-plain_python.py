"""Plain math, column by column, lists back."""

import math


def one_column(column):
    largest = max(column)
    weights = [math.exp(value - largest) for value in column]
    return [weight / sum(weights) for weight in weights]


def softmax(z):
    if np.ndim(z) == 1:
        return one_column([float(value) for value in z])
    columns = [one_column([float(value) for value in column]) for column in np.transpose(z)]
    return [list(row) for row in zip(*columns)]
