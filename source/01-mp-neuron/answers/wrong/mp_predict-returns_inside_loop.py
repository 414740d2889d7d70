"""The return stands inside the loop: only the first row is answered.

says: the output for the first row alone
"""

def mp_predict(X, theta, inhibitory=()):
    for row in X:
        return mp_neuron(row, theta, inhibitory)
