"""A central difference of the notebook's own loss."""

def softmax_cross_entropy_grad(z, y_true):
    out = np.zeros(z.shape)
    for place in np.ndindex(*z.shape):
        up, down = z.astype(float), z.astype(float)
        up[place] += 1e-5
        down[place] -= 1e-5
        out[place] = (cross_entropy(y_true, softmax(up)) - cross_entropy(y_true, softmax(down))) / 2e-5
    return out
