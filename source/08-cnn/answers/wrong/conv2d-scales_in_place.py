"""Doubles the kernel in place.

says: argument 2 is different
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    oh = output_size(image.shape[0], kh, stride, padding)
    ow = output_size(image.shape[1], kw, stride, padding)
    kernel *= 2
    padded = np.pad(image, padding) / 2
    return np.array([[np.sum(padded[i * stride : i * stride + kh, j * stride : j * stride + kw] * kernel) for j in range(ow)] for i in range(oh)])
