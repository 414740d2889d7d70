"""A window that is too large gives an empty result.

says: does not fit into an image
"""

def pool2d(image, size, stride=None, mode="max"):
    ways = {"max": np.max, "average": np.mean, "sum": np.sum}
    if mode not in ways:
        raise ValueError("unknown mode")
    way, stride = ways[mode], size if stride is None else stride
    h, w = image.shape
    return np.array([[way(image[i : i + size, j : j + size]) for j in range(0, w - size + 1, stride)] for i in range(0, h - size + 1, stride)])
