"""A running maximum that starts at minus infinity."""

def pool2d(image, size, stride=None, mode="max"):
    stride = size if stride is None else stride
    oh, ow = output_size(image.shape[0], size, stride), output_size(image.shape[1], size, stride)
    result = np.full((oh, ow), -np.inf if mode == "max" else 0.0)
    for i in range(oh):
        for j in range(ow):
            for u in range(size):
                for v in range(size):
                    number = image[i * stride + u, j * stride + v]
                    if mode == "max":
                        result[i, j] = max(result[i, j], number)
                    elif mode == "sum":
                        result[i, j] += number
                    elif mode == "average":
                        result[i, j] += number / size**2
                    else:
                        raise ValueError(f"unknown mode {mode}")
    return result
