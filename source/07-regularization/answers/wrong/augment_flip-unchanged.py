"""Hands the pictures back.

says: an argument came back as it was handed in
"""

def augment_flip(images):
    return images
