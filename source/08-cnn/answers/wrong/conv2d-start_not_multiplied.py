"""The right size, but windows at i and j instead of i and j times the stride.

says: begins at row i * stride
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    oh = output_size(image.shape[0], kh, stride, padding)
    ow = output_size(image.shape[1], kw, stride, padding)
    padded = np.pad(image, padding)
    return np.array([[np.sum(padded[i : i + kh, j : j + kw] * kernel) for j in range(ow)] for i in range(oh)])
