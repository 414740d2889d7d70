"""Column by column into a new array."""

def augment_flip(images):
    n, h, w = images.shape
    out = np.zeros((n, h, w), dtype=np.float32)
    for column in range(w):
        out[:, :, w - 1 - column] = images[:, :, column]
    return out
