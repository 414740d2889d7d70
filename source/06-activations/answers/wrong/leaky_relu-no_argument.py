"""Has no alpha.

says: raised:
"""

def leaky_relu(x):
    return np.where(np.asarray(x) > 0, x, 0.1 * np.asarray(x))
