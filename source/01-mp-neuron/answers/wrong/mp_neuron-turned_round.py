"""Fires as long as the count is not above theta.

says: is below theta: it must not fire
"""

def mp_neuron(x, theta, inhibitory=()):
    if any(x[i] == 1 for i in inhibitory):
        return 0
    return int(np.sum(x) <= theta)
