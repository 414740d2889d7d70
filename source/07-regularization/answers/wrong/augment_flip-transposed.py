"""Exchanges rows and columns.

says: rows and columns were exchanged
"""

def augment_flip(images):
    return images.transpose(0, 2, 1)
