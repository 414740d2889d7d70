"""A class with sets of positions."""

class Neuron:
    def __init__(self, theta, inhibitory):
        self.theta, self.forbidding = theta, set(inhibitory)

    def __call__(self, on):
        return len(on) >= self.theta and self.forbidding.isdisjoint(on)


def mp_neuron(x, theta, inhibitory=()):
    on = {position for position, value in enumerate(x.tolist()) if value}
    return Neuron(theta, inhibitory)(on)
