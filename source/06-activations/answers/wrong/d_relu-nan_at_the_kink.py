"""x / |x|: nan at 0.

says: nan
"""

def d_relu(x):
    x = np.asarray(x, dtype=float)
    with np.errstate(all='ignore'):
        return (1 + x / np.abs(x)) / 2
