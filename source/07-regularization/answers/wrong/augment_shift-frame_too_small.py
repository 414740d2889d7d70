"""The frame has room for moves by one picture; beyond it the slice starts below 0.

says: a slice with a negative start counts from the back
"""

def augment_shift(images, dx, dy):
    _, h, w = images.shape
    framed = np.pad(images, ((0, 0), (h, h), (w, w)))
    return framed[:, h - dy : 2 * h - dy, w - dx : 2 * w - dx]
