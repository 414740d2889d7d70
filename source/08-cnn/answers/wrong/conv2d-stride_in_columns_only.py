"""The rows keep a step of 1.

says: the rows kept a step of 1
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    oh, ow = output_size(image.shape[0], kh, 1, padding), output_size(image.shape[1], kw, stride, padding)
    padded = np.pad(image, padding)
    return np.array([[np.sum(padded[i : i + kh, j * stride : j * stride + kw] * kernel) for j in range(ow)] for i in range(oh)])
