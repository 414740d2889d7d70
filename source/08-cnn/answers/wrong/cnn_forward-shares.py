"""Divides the scores by their sum.

says: the shares of the scores are no probabilities
"""

def cnn_forward(images, params):
    maps = relu(conv_layer(images, params["filters"], params["biases"]))
    pooled = np.array([[pool2d(one_map, 2) for one_map in sample] for sample in maps])
    scores = flatten(pooled) @ params["W"].T + params["b"]
    return scores / scores.sum(axis=1, keepdims=True)
