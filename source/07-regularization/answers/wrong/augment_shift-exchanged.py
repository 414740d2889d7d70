"""dx moves rows, dy moves columns.

says: dx counts columns, dy counts rows
"""

def augment_shift(images, dx, dy):
    n, h, w = images.shape
    return np.eye(h, k=-dx) @ images @ np.eye(w, k=dy)
