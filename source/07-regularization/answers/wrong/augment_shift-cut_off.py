"""Cuts the picture smaller.

says: expected
"""

def augment_shift(images, dx, dy):
    n, h, w = images.shape
    return images[:, max(-dy, 0) : h - max(dy, 0), max(-dx, 0) : w - max(dx, 0)]
