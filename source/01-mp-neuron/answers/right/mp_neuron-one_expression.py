"""A product of two truth values, as a NumPy bool."""

def mp_neuron(x, theta, inhibitory=()):
    return ~np.any(np.take(x, np.array(inhibitory, dtype=int))) & (np.sum(x) >= theta)
