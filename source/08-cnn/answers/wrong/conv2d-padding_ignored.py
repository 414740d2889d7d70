"""Never pads.

says: the padding was ignored
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    oh, ow = output_size(image.shape[0], kh, stride), output_size(image.shape[1], kw, stride)
    return np.array([[np.sum(image[i * stride : i * stride + kh, j * stride : j * stride + kw] * kernel) for j in range(ow)] for i in range(oh)])
