"""A neuron that has an inhibitory input never fires, as slides put it.

says: forbids only while it is on
"""

def mp_neuron(x, theta, inhibitory=()):
    if len(inhibitory) > 0:
        return 0
    return int(np.sum(x) >= theta)
