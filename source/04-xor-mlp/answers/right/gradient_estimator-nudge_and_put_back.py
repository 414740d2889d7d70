"""Nudges copies in place and puts the saved number back."""

import copy


def gradient_estimator(X, y, w, b):
    eps = 1e-6
    w, b = copy.deepcopy(w), copy.deepcopy(b)
    result = []
    for group in (w, b):
        slopes = []
        for layer in group:
            slope = np.zeros_like(layer)
            for place in np.ndindex(layer.shape):
                saved = layer[place]
                layer[place] = saved + eps
                above = cost_function(X, y, w, b)
                layer[place] = saved - eps
                below = cost_function(X, y, w, b)
                layer[place] = saved
                slope[place] = (above - below) / (2 * eps)
            slopes.append(slope)
        result.append(slopes)
    return result
