"""Refuses nothing where there is padding.

says: the kernel is larger than the padded image
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    if padding == 0 and (kh > image.shape[0] or kw > image.shape[1]):
        raise ValueError("too large")
    padded = np.pad(image, padding)
    rows, columns = range(0, padded.shape[0] - kh + 1, stride), range(0, padded.shape[1] - kw + 1, stride)
    return np.array([[np.sum(padded[i : i + kh, j : j + kw] * kernel) for j in columns] for i in rows])
