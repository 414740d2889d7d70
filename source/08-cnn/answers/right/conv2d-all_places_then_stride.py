"""Every place first, then every stride-th of them."""

def conv2d(image, kernel, stride=1, padding=0):
    if padding:
        return conv2d(np.pad(image, padding), kernel, stride)
    kh, kw = kernel.shape
    h, w = np.subtract(image.shape, kernel.shape) + 1
    if min(h, w) < 1:
        raise ValueError("no place for this kernel")
    everywhere = sum(kernel[u, v] * image[u : u + h, v : v + w] for u in range(kh) for v in range(kw))
    return everywhere[::stride, ::stride]
