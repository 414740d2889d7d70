"""A smooth relative, log(1 + exp(x)).

says: expected:
"""

def relu(x):
    return np.logaddexp(0, x)
