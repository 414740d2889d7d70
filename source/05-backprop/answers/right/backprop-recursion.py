"""Forward on the way down the recursion, backward on the way up; tuples back."""

def backprop(X, y, w, b):
    def sweep(a, layer):
        if layer == len(w):
            return (a - y.T) / len(X), ()
        out = sigmoid(w[layer] @ a + b[layer])
        blame, grads = sweep(out, layer + 1)
        delta = blame * out * (1 - out)
        return w[layer].T @ delta, ((delta @ a.T, delta.sum(axis=1, keepdims=True)), *grads)

    _, grads = sweep(X.T, 0)
    return tuple(zip(*grads))
