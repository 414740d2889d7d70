"""Reversed lists."""

def augment_flip(images):
    return [[list(reversed(row)) for row in image] for image in images.tolist()]
