"""A mask of weights: the inhibited sum must be 0; float32."""

def mp_neuron(x, theta, inhibitory=()):
    mask = np.zeros(len(x), dtype=np.float32)
    mask[list(inhibitory)] = 1
    return np.float32(mask @ x == 0 and x.sum() >= theta)
