"""Pads below and on the right only.

says: on all four sides
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    padded = np.pad(image, (0, padding))
    oh, ow = output_size(padded.shape[0], kh, stride), output_size(padded.shape[1], kw, stride)
    return np.array([[np.sum(padded[i * stride : i * stride + kh, j * stride : j * stride + kw] * kernel) for j in range(ow)] for i in range(oh)])
