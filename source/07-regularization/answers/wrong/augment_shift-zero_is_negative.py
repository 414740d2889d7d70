"""A move by 0 is treated as one to the left and up.

says: is the whole picture.
"""

def augment_shift(images, dx, dy):
    out = np.roll(images, (dy, dx), axis=(1, 2))
    if dy > 0:
        out[:, :dy] = 0
    else:
        out[:, dy:] = 0
    if dx > 0:
        out[:, :, :dx] = 0
    else:
        out[:, :, dx:] = 0
    return out
