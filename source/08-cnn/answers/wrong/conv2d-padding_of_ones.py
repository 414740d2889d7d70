"""Pads with ones.

says: padding is zeros, not ones
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    oh = output_size(image.shape[0], kh, stride, padding)
    ow = output_size(image.shape[1], kw, stride, padding)
    padded = np.pad(image, padding, constant_values=1)
    return np.array([[np.sum(padded[i * stride : i * stride + kh, j * stride : j * stride + kw] * kernel) for j in range(ow)] for i in range(oh)])
