"""A convolution as in mathematics: the kernel is flipped.

says: flipped in both directions
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    oh = output_size(image.shape[0], kh, stride, padding)
    ow = output_size(image.shape[1], kw, stride, padding)
    kernel = kernel[::-1, ::-1]
    padded = np.pad(image, padding)
    return np.array([[np.sum(padded[i * stride : i * stride + kh, j * stride : j * stride + kw] * kernel) for j in range(ow)] for i in range(oh)])
