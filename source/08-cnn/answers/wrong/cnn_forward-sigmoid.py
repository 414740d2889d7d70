"""A sigmoid for each class.

says: softmax makes probabilities that add up to 1
"""

def cnn_forward(images, params):
    maps = relu(conv_layer(images, params["filters"], params["biases"]))
    pooled = np.array([[pool2d(one_map, 2) for one_map in sample] for sample in maps])
    scores = flatten(pooled) @ params["W"].T + params["b"]
    return 1 / (1 + np.exp(-scores))
