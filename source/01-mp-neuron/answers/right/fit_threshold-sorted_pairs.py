"""Sorts pairs of accuracy and negative threshold."""

def fit_threshold(X, y):
    pairs = [(float((np.array([mp_neuron(x, t) for x in X]) == y).mean()), -t) for t in range(len(X[0]) + 1)]
    accuracy, minus_theta = sorted(pairs)[-1]
    return -minus_theta, accuracy
