"""1 - tanh^2.

says: this is the slope of tanh
"""

def d_sigmoid(x):
    return 1 - np.tanh(x) ** 2
