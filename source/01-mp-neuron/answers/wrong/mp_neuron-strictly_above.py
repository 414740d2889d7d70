"""Fires only above the threshold.

says: `>=`, not `>`
"""

def mp_neuron(x, theta, inhibitory=()):
    if any(x[i] for i in inhibitory):
        return 0
    return int(x.sum() > theta)
