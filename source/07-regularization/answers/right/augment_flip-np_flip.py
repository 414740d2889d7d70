"""np.flip along the last axis."""

def augment_flip(images):
    return np.flip(images, axis=-1)
