"""The slope taken at tanh(x).

says: expected:
"""

def d_tanh(x):
    return 1 - np.tanh(np.tanh(x)) ** 2
