"""Off by one: column 0 stays in its place.

says: expected
"""

def augment_flip(images):
    return images[:, :, -np.arange(images.shape[2])]
