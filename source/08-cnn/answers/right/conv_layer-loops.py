"""Loops into an array of zeros, with conv2d for each channel."""

def conv_layer(images, filters, biases, stride=1, padding=0):
    n, c, h, w = images.shape
    f, _, kh, kw = filters.shape
    maps = np.zeros((n, f, output_size(h, kh, stride, padding), output_size(w, kw, stride, padding)))
    for i in range(n):
        for j in range(f):
            for k in range(c):
                maps[i, j] += conv2d(images[i, k], filters[j, k], stride, padding)
            maps[i, j] += biases[j]
    return maps
