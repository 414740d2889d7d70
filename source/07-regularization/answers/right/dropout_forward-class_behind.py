"""An object that keeps its mask."""

class Dropout:
    def __init__(self, p_drop, rng):
        self.p_drop, self.rng = p_drop, rng

    def forward(self, a):
        self.mask = np.ones_like(a) / (1 - self.p_drop)
        self.mask[self.rng.uniform(size=a.shape) < self.p_drop] = 0
        return a * self.mask

def dropout_forward(a, p_drop, rng):
    layer = Dropout(p_drop, rng)
    return layer.forward(a), layer.mask
