"""Loses everything behind the point.

says: expected
"""

def augment_shift(images, dx, dy):
    n, h, w = images.shape
    return (np.eye(h, k=-dy) @ images @ np.eye(w, k=dx)).astype(int)
