"""Zeros come in at the sides, but not above and below.

says: what leaves at the top came in at the bottom
"""

def augment_shift(images, dx, dy):
    out = np.roll(images, dx, axis=2)
    if dx > 0:
        out[:, :, :dx] = 0
    elif dx < 0:
        out[:, :, dx:] = 0
    return np.roll(out, dy, axis=1)
