"""A loop over the images, one step after another."""

def cnn_forward(images, params):
    rows = []
    for image in images:
        maps = conv_layer(image[None], params["filters"], params["biases"])
        active = relu(maps)
        pooled = [pool2d(one_map, size=2, stride=2, mode="max") for one_map in active[0]]
        features = flatten(np.array([pooled]))
        rows.append(softmax(features @ params["W"].T + params["b"])[0])
    return np.stack(rows)
