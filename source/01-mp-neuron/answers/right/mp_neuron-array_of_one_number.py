"""A 0-d array comes back; aggregate does the counting."""

def mp_neuron(x, theta, inhibitory=()):
    vetoed = sum(int(x[i]) for i in inhibitory) > 0
    return np.array(0 if vetoed else aggregate(x) >= theta, dtype=int)
