"""Mirrors the rows of the kernel.

says: mirrored top to bottom
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    oh = output_size(image.shape[0], kh, stride, padding)
    ow = output_size(image.shape[1], kw, stride, padding)
    padded, mirrored = np.pad(image, padding), kernel[::-1]
    return np.array([[np.sum(padded[i * stride : i * stride + kh, j * stride : j * stride + kw] * mirrored) for j in range(ow)] for i in range(oh)])
