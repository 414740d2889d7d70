"""np.fliplr, picture by picture."""

def augment_flip(images):
    return np.array([np.fliplr(image) for image in images])
