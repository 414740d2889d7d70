"""An if for a whole array.

says: raised:
"""

def d_leaky_relu(x, alpha=0.1):
    return 1.0 if x > 0 else alpha
