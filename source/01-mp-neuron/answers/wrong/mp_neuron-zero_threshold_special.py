"""Wants at least one input to be on.

says: a threshold of 0 is reached by a count of 0
"""

def mp_neuron(x, theta, inhibitory=()):
    if any(x[i] for i in inhibitory):
        return 0
    return int(np.sum(x) >= max(theta, 1))
