"""Forgets the biases of the filters.

says: the biases of the filters are missing
"""

def cnn_forward(images, params):
    maps = relu(conv_layer(images, params["filters"], np.zeros(len(params["filters"]))))
    pooled = np.array([[pool2d(one_map, 2) for one_map in sample] for sample in maps])
    return softmax(flatten(pooled) @ params["W"].T + params["b"])
