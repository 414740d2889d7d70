"""Cuts the threshold down to a whole number; 1.5 becomes 1.

says: mp_neuron(
"""

def mp_neuron(x, theta, inhibitory=()):
    if any(x[i] for i in inhibitory):
        return 0
    return int(np.sum(x) >= int(theta))
