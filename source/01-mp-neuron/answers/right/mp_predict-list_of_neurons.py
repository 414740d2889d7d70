"""A list of the neuron for each row."""

def mp_predict(X, theta, inhibitory=()):
    return [mp_neuron(row, theta, inhibitory) for row in X]
