"""Copies within one array, so that half of it is lost.

says: expected
"""

def augment_flip(images):
    out = images.copy()
    for column in range(out.shape[2]):
        out[:, :, column] = out[:, :, out.shape[2] - 1 - column]
    return out
