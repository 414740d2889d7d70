"""Flattens pixel by pixel through the channels.

says: the features are in another order
"""

def cnn_forward(images, params):
    maps = relu(conv_layer(images, params["filters"], params["biases"]))
    pooled = np.array([[pool2d(one_map, 2) for one_map in sample] for sample in maps])
    features = pooled.transpose(0, 2, 3, 1).reshape(len(pooled), -1)
    return softmax(features @ params["W"].T + params["b"])
