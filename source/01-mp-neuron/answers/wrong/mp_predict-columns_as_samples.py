"""Goes through the columns instead of the rows.

says: the columns were taken as samples
"""

def mp_predict(X, theta, inhibitory=()):
    return np.array([mp_neuron(column, theta, inhibitory) for column in X.T])
