"""Indices that run backwards."""

def augment_flip(images):
    return np.take(images, range(images.shape[2] - 1, -1, -1), axis=2)
