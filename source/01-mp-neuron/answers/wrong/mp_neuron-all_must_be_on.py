"""Forbids only if all inhibitory inputs are on.

says: not all of them have to be on
"""

def mp_neuron(x, theta, inhibitory=()):
    if len(inhibitory) and all(x[i] for i in inhibitory):
        return 0
    return int(np.sum(x) >= theta)
