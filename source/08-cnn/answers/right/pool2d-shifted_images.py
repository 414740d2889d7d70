"""Strided slices, one for each pixel of a window, stacked."""

def pool2d(image, size, stride=None, mode="max"):
    step = size if stride is None else stride
    h, w = image.shape
    if size > min(h, w):
        raise ValueError("too large")
    stack = np.stack([image[u : h - size + u + 1 : step, v : w - size + v + 1 : step] for u in range(size) for v in range(size)])
    match mode:
        case "max":
            return stack.max(axis=0)
        case "average":
            return stack.mean(axis=0)
        case "sum":
            return stack.sum(axis=0)
    raise ValueError(f"mode {mode!r}")
