"""Switches the inhibitory inputs off in the argument.

says: is different after the call
"""

def mp_neuron(x, theta, inhibitory=()):
    for i in inhibitory:
        if x[i]:
            x[:] = 0
            return 0
    return int(np.sum(x) >= theta)
