"""Refuses where there are exactly 0 places, and forgets that there can be fewer.

says: the kernel is larger than the image
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    padded = np.pad(image, padding)
    oh, ow = (padded.shape[0] - kh) // stride + 1, (padded.shape[1] - kw) // stride + 1
    if oh == 0 or ow == 0:
        raise ValueError("too large")
    return np.array([[np.sum(padded[i * stride : i * stride + kh, j * stride : j * stride + kw] * kernel) for j in range(ow)] for i in range(oh)])
