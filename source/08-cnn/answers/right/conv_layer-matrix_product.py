"""im2col and one matrix product."""

def conv_layer(images, filters, biases, stride=1, padding=0):
    n, c, h, w = images.shape
    f, _, kh, kw = filters.shape
    padded = np.zeros((n, c, h + 2 * padding, w + 2 * padding))
    padded[:, :, padding : padding + h, padding : padding + w] = images
    tops, lefts = range(0, h + 2 * padding - kh + 1, stride), range(0, w + 2 * padding - kw + 1, stride)
    rows = np.array([padded[:, :, i : i + kh, j : j + kw].reshape(n, -1) for i in tops for j in lefts])  # (oh ow, n, c kh kw)
    maps = rows @ filters.reshape(f, -1).T + biases  # (oh ow, n, f)
    return maps.transpose(1, 2, 0).reshape(n, f, len(tops), len(lefts))
