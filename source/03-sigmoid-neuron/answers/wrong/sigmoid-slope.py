"""The slope of the sigmoid, lifted so that 0 gives one half.

says: this is the slope of the sigmoid
"""

def sigmoid(z):
    s = 0.5 * (1 + np.tanh(0.5 * np.asarray(z)))
    return s * (1 - s) + (np.asarray(z) == 0) * 0.25
