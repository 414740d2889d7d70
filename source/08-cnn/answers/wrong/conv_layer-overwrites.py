"""Each channel overwrites the one before.

says: is something overwritten?
"""

def conv_layer(images, filters, biases, stride=1, padding=0):
    maps = []
    for image in images:
        of_image = []
        for kernels, bias in zip(filters, biases):
            for x, k in zip(image, kernels):
                total = conv2d(x, k, stride, padding)
            of_image.append(total + bias)
        maps.append(of_image)
    return np.array(maps)
