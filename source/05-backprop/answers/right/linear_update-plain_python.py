"""Six weights, one after the other; nested lists back."""

def linear_update(i, actual, W1, W2, lr):
    h = [sum(i[0, k] * W1[k, j] for k in range(2)) for j in range(2)]
    delta = sum(h[j] * W2[j, 0] for j in range(2)) - actual
    new_W1 = [[W1[k, j] - lr * delta * W2[j, 0] * i[0, k] for j in range(2)] for k in range(2)]
    new_W2 = [[W2[j, 0] - lr * delta * h[j]] for j in range(2)]
    return new_W1, new_W2
