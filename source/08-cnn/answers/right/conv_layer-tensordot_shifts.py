"""One tensordot over the channels for each weight of a kernel."""

def conv_layer(images, filters, biases, stride=1, padding=0):
    padded = np.pad(images, [(0, 0)] * 2 + [(padding, padding)] * 2)
    kh, kw = filters.shape[2:]
    h, w = padded.shape[2] - kh + 1, padded.shape[3] - kw + 1
    maps = np.reshape(biases, (1, -1, 1, 1)).astype(float)
    for u in range(kh):
        for v in range(kw):
            part = padded[:, :, u : u + h : stride, v : v + w : stride]  # (n, c, oh, ow)
            maps = maps + np.moveaxis(np.tensordot(filters[:, :, u, v], part, axes=(1, 1)), 0, 1)
    return maps
