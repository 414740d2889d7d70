"""The order of axes of Keras.

says: filters come second
"""

def conv_layer(images, filters, biases, stride=1, padding=0):
    maps = np.array([[sum(conv2d(x, k, stride, padding) for x, k in zip(image, kernels)) + bias for kernels, bias in zip(filters, biases)] for image in images])
    return maps.transpose(0, 2, 3, 1)
