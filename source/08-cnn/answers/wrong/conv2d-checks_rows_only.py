"""Compares only the heights.

says: a kernel of 4 columns cannot lie
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    padded = np.pad(image, padding)
    if kh > padded.shape[0]:
        raise ValueError("too large")
    rows, columns = range(0, padded.shape[0] - kh + 1, stride), range(0, padded.shape[1] - kw + 1, stride)
    return np.array([[np.sum(padded[i : i + kh, j : j + kw] * kernel) for j in columns] for i in rows])
