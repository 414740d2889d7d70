"""Loops over all pixels."""

def augment_shift(images, dx, dy):
    n, h, w = images.shape
    out = np.zeros((n, h, w))
    for row in range(h):
        for column in range(w):
            if 0 <= row - dy < h and 0 <= column - dx < w:
                out[:, row, column] = images[:, row - dy, column - dx]
    return out
