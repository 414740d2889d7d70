"""A batch of one loses its axis.

says: one image is a batch of one
"""

def cnn_forward(images, params):
    maps = relu(conv_layer(images, params["filters"], params["biases"]))
    pooled = np.array([[pool2d(one_map, 2) for one_map in sample] for sample in maps])
    return np.squeeze(softmax(flatten(pooled) @ params["W"].T + params["b"]))
