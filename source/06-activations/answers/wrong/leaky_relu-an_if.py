"""An if for a whole array.

says: raised:
"""

def leaky_relu(x, alpha=0.1):
    return x if x > 0 else alpha * x
