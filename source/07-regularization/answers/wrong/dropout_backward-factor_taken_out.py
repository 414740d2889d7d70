"""Divides by the factor.

says: the factor was taken out again
"""

def dropout_backward(delta, mask):
    return np.where(mask > 0, delta / np.where(mask > 0, mask, 1), 0)
