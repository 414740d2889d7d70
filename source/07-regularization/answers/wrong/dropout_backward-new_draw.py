"""Draws a mask of its own.

says: expected
"""

def dropout_backward(delta, mask):
    return delta * np.random.default_rng(0).permutation(mask.ravel()).reshape(mask.shape)
