"""Counts the positions in `inhibitory` from 1.

says: it forbids firing, whatever the count
"""

def mp_neuron(x, theta, inhibitory=()):
    if any(x[i - 1] for i in inhibitory if i > 0):
        return 0
    return int(np.sum(x) >= theta)
