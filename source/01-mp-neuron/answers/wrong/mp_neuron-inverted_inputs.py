"""Flips inhibitory inputs, as if they were negated.

says: mp_neuron(
"""

def mp_neuron(x, theta, inhibitory=()):
    x = x.copy()
    x[list(inhibitory)] = 1 - x[list(inhibitory)]
    return int(np.sum(x) >= theta)
