"""Loses everything behind the point.

says: expected
"""

def augment_flip(images):
    return images[:, :, ::-1].astype(int)
