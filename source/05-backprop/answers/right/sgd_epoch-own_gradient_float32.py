"""A gradient of its own, in single precision, with a class around it."""

class Trainer:
    def __init__(self, w, b, lr):
        self.w = [np.array(layer, dtype=np.float32) for layer in w]
        self.b = [np.array(layer, dtype=np.float32) for layer in b]
        self.lr = np.float32(lr)

    def step(self, X, y):
        layers = [X.T.astype(np.float32)]
        for weights, biases in zip(self.w, self.b):
            layers.append(1 / (1 + np.exp(-(weights @ layers[-1] + biases))))
        blame = (layers[-1] - y.T.astype(np.float32)) / np.float32(len(X))
        for k in reversed(range(len(self.w))):
            delta = blame * layers[k + 1] * (1 - layers[k + 1])
            blame = self.w[k].T @ delta
            self.w[k] = self.w[k] - self.lr * (delta @ layers[k].T)
            self.b[k] = self.b[k] - self.lr * delta.sum(axis=1, keepdims=True)


def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    trainer = Trainer(w, b, lr)
    rows = list(range(len(X)))
    rng.shuffle(rows)
    while rows:
        trainer.step(X[rows[:batch_size]], y[rows[:batch_size]])
        rows = rows[batch_size:]
    return trainer.w, trainer.b
