"""The lines for the columns were copied for the rows, with their axis.

says: this is a move to the left: dy counts rows
"""

def augment_shift(images, dx, dy):
    out = np.roll(images, dx, axis=2)
    if dx > 0:
        out[:, :, :dx] = 0
    elif dx < 0:
        out[:, :, dx:] = 0
    out = np.roll(out, dy, axis=2)
    if dy > 0:
        out[:, :, :dy] = 0
    elif dy < 0:
        out[:, :, dy:] = 0
    return out
