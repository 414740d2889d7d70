"""Flips the kernels, as convolution in mathematics does.

says: the kernels were flipped
"""

def cnn_forward(images, params):
    maps = relu(conv_layer(images, params["filters"][:, :, ::-1, ::-1], params["biases"]))
    pooled = np.array([[pool2d(one_map, 2) for one_map in sample] for sample in maps])
    return softmax(flatten(pooled) @ params["W"].T + params["b"])
