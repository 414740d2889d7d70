"""Mirrors the caller's pictures.

says: is different after the call
"""

def augment_flip(images):
    images[:] = images[:, :, ::-1].copy()
    return images
