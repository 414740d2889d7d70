"""The last column, then the rest."""

def augment_flip(images):
    if images.shape[2] == 1:
        return images
    return np.concatenate([images[:, :, -1:], augment_flip(images[:, :, :-1])], axis=2)
