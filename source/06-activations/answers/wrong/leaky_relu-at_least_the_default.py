"""Takes the default for the least leak.

says: alpha was given, and another number was used
"""

def leaky_relu(x, alpha=0.1):
    return np.where(np.asarray(x) > 0, x, max(alpha, 0.1) * np.asarray(x))
