"""Adds shifted copies of the image, one for each weight."""

def conv2d(image, kernel, stride=1, padding=0):
    (h, w), (kh, kw) = image.shape, kernel.shape
    oh, ow = output_size(h, kh, stride, padding), output_size(w, kw, stride, padding)
    padded = np.zeros((h + 2 * padding, w + 2 * padding))
    padded[padding : padding + h, padding : padding + w] = image
    result = np.zeros((oh, ow))
    for (u, v), weight in np.ndenumerate(kernel):
        result += weight * padded[u : u + (oh - 1) * stride + 1 : stride, v : v + (ow - 1) * stride + 1 : stride]
    return result
