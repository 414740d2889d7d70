"""Compares each input with the threshold, not their sum.

says: is a sum or a mean missing
"""

def mp_neuron(x, theta, inhibitory=()):
    if any(x[i] for i in inhibitory):
        return 0
    return (x >= theta).astype(int)
