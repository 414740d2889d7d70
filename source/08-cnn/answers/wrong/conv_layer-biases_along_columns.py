"""The biases broadcast along the columns of the maps.

says: not to a column
"""

def conv_layer(images, filters, biases, stride=1, padding=0):
    maps = np.array([[sum(conv2d(x, k, stride, padding) for x, k in zip(image, kernels)) for kernels in filters] for image in images])
    columns = np.resize(biases, maps.shape[-1])
    return maps + columns
