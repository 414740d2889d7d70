"""float32 throughout, a pool of strided slices, lists at the end."""

def cnn_forward(images, params):
    maps = relu(conv_layer(images.astype(np.float32), params["filters"].astype(np.float32), params["biases"].astype(np.float32)))
    maps = maps.astype(np.float32)
    h, w = maps.shape[2] // 2 * 2, maps.shape[3] // 2 * 2
    quarters = [maps[:, :, u:h:2, v:w:2] for u in (0, 1) for v in (0, 1)]
    pooled = np.maximum.reduce(quarters)
    scores = flatten(pooled) @ params["W"].astype(np.float32).T + params["b"].astype(np.float32)
    return softmax(scores).tolist()
