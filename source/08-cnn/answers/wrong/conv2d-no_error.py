"""A kernel that does not fit gives an empty result.

says: cannot lie on an image
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    padded = np.pad(image, padding)
    rows, columns = range(0, padded.shape[0] - kh + 1, stride), range(0, padded.shape[1] - kw + 1, stride)
    return np.array([[np.sum(padded[i : i + kh, j : j + kw] * kernel) for j in columns] for i in rows])
