"""dy the other way, as in a coordinate system.

says: a negative dy goes up
"""

def augment_shift(images, dx, dy):
    n, h, w = images.shape
    return np.eye(h, k=dy) @ images @ np.eye(w, k=dx)
