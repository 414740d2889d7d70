"""Never looks at `inhibitory`.

says: it forbids firing, whatever the count
"""

def mp_neuron(x, theta, inhibitory=()):
    return int(np.sum(x) >= theta)
