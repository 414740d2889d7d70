"""The largest number so far starts at 0.

says: did a maximum start at 0?
"""

def pool2d(image, size, stride=None, mode="max"):
    if mode not in ("max", "average", "sum"):
        raise ValueError("unknown mode")
    if size > min(image.shape):
        raise ValueError("too large")
    way = {"max": np.max, "average": np.mean, "sum": np.sum}[mode]
    stride = size if stride is None else stride
    h, w = image.shape
    rows, columns = range(0, h - size + 1, stride), range(0, w - size + 1, stride)
    result = np.zeros((len(rows), len(columns)))
    for a, i in enumerate(rows):
        for b, j in enumerate(columns):
            for number in image[i : i + size, j : j + size].ravel():
                result[a, b] = max(result[a, b], number) if mode == "max" else result[a, b] + number
            if mode == "average":
                result[a, b] /= size * size
    return result
