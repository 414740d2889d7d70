"""One input after the other, the threshold counted down."""

def mp_neuron(x, theta, inhibitory=()):
    if len(x) == 0:
        return int(theta <= 0)
    last = len(x) - 1
    if x[last] and last in inhibitory:
        return 0
    return mp_neuron(x[:last], theta - x[last], inhibitory)
