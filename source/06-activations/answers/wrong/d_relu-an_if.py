"""An if for a whole array.

says: raised:
"""

def d_relu(x):
    return 1.0 if x > 0 else 0.0
