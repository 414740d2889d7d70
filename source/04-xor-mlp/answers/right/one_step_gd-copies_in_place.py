"""Copies first, then works in place on the copies and on the slopes."""

from copy import deepcopy


def one_step_gd(X, y, w, b, lr):
    new_w, new_b = deepcopy(w), deepcopy(b)
    slopes = gradient_estimator(X, y, w, b)
    for old, slope in zip(new_w + new_b, list(slopes[0]) + list(slopes[1])):
        slope *= lr
        old -= slope
    return new_w, new_b
