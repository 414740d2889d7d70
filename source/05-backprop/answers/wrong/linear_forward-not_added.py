"""The products of the last layer are not added up.

says: one number is expected
"""

def linear_forward(i, W1, W2):
    h = i @ W1
    return h, h.T * W2
