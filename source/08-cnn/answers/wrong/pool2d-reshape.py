"""The reshape trick, which needs sides that divide evenly.

says: raised:
"""

def pool2d(image, size, stride=None, mode="max"):
    if mode not in ("max", "average", "sum"):
        raise ValueError("unknown mode")
    if size > min(image.shape):
        raise ValueError("too large")
    h, w = image.shape
    blocks = image.reshape(h // size, size, w // size, size)
    return {"max": np.max, "average": np.mean, "sum": np.sum}[mode](blocks, axis=(1, 3))
