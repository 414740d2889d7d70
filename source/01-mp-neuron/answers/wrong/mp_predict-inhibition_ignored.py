"""Does not pass `inhibitory` on.

says: the inhibitory inputs were ignored
"""

def mp_predict(X, theta, inhibitory=()):
    return np.array([mp_neuron(row, theta) for row in X])
