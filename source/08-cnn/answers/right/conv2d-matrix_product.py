"""im2col: a table of windows times a column of weights."""

def conv2d(image, kernel, stride=1, padding=0):
    kh, kw = kernel.shape
    oh = output_size(image.shape[0], kh, stride, padding)
    ow = output_size(image.shape[1], kw, stride, padding)
    padded = np.pad(image, ((padding, padding), (padding, padding)), mode="constant")
    table = [padded[i * stride : i * stride + kh, j * stride : j * stride + kw].ravel() for i in range(oh) for j in range(ow)]
    return (np.array(table) @ kernel.reshape(-1)).reshape(oh, ow)
