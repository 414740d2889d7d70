"""A leaky ReLU without a leak. It stands further down in the notebook.

says: top to bottom
"""

def relu(x):
    return leaky_relu(x, 0.0)
