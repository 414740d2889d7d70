"""Pads so that the size stays, as many tutorials do.

says: nothing is padded unless padding says so
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    if kh > image.shape[0] + 2 * padding or kw > image.shape[1] + 2 * padding:
        raise ValueError("too large")
    padded = np.pad(image, ((kh // 2, kh // 2 + 1), (kw // 2, kw // 2 + 1)))
    h, w = image.shape
    return np.array([[np.sum(padded[i : i + kh, j : j + kw] * kernel) for j in range(0, w, stride)] for i in range(0, h, stride)])
