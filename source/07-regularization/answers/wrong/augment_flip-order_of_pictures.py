"""Turns the first axis round.

says: the order of the pictures
"""

def augment_flip(images):
    return images[::-1]
