"""Negative moves are ignored.

says: a negative number is a move too
"""

def augment_shift(images, dx, dy):
    n, h, w = images.shape
    return np.eye(h, k=-max(dy, 0)) @ images @ np.eye(w, k=max(dx, 0))
