"""A class in float32."""

class Adaline:
    def __init__(self, w, b):
        self.w, self.b = np.float32(w), np.float32(b)

    def learn(self, x, y, lr):
        error = np.float32(lr) * (np.float32(y) - (self.w.dot(x) + self.b))
        self.w, self.b = self.w + error * x, self.b + error
        return self.w, self.b


def adaline_update(x, y, w, b, lr):
    return Adaline(w, b).learn(np.float32(x), y, lr)
