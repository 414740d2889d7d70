"""A veto as a weight that nothing outweighs."""

def mp_neuron(x, theta, inhibitory=()):
    weights = np.ones(len(x))
    weights[list(inhibitory)] = -np.inf
    z = sum(w for w, on in zip(weights, x) if on)
    return int(z >= theta) if z > -np.inf else 0
