"""Repeats the row at the edge.

says: the row at the edge was repeated
"""

def augment_shift(images, dx, dy):
    out = np.roll(images, dx, axis=2)
    if dx > 0:
        out[:, :, :dx] = 0
    elif dx < 0:
        out[:, :, dx:] = 0
    rows = np.clip(np.arange(images.shape[1]) - dy, 0, images.shape[1] - 1)
    return out[:, rows]
