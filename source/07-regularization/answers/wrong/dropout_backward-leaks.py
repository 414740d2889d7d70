"""Dropped entries keep their gradient.

says: nothing comes back
"""

def dropout_backward(delta, mask):
    return np.where(mask > 0, delta * mask, delta)
