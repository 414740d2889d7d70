"""t (1 - t).

says: made for the sigmoid
"""

def d_tanh(x):
    return np.tanh(x) * (1 - np.tanh(x))
