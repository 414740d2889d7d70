"""Turns first and last axis round.

says: pictures and columns were turned round
"""

def augment_flip(images):
    return images[::-1, :, ::-1]
