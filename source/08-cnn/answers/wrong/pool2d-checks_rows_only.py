"""Compares only the heights.

says: the window is larger than the image
"""

def pool2d(image, size, stride=None, mode="max"):
    if mode not in ("max", "average", "sum"):
        raise ValueError("unknown mode")
    if size > image.shape[0]:
        raise ValueError("too large")
    way = {"max": np.max, "average": np.mean, "sum": np.sum}[mode]
    stride = size if stride is None else stride
    h, w = image.shape
    return np.array([[way(image[i : i + size, j : j + size]) for j in range(0, w - size + 1, stride)] for i in range(0, h - size + 1, stride)])
