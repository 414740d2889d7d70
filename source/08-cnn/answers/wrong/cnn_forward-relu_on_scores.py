"""A second ReLU on the scores.

says: a second ReLU
"""

def cnn_forward(images, params):
    maps = relu(conv_layer(images, params["filters"], params["biases"]))
    pooled = np.array([[pool2d(one_map, 2) for one_map in sample] for sample in maps])
    return softmax(relu(flatten(pooled) @ params["W"].T + params["b"]))
