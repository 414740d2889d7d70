"""An object that holds the layers, and functools.reduce."""

from functools import reduce

class Penalty:
    def __init__(self, layers):
        self.layers = layers

    def squares(self):
        return reduce(lambda total, layer: total + float(np.power(layer, 2).sum()), self.layers, 0.0)

def l2_penalty(w, lam):
    return Penalty(w).squares() * (lam / 2)
