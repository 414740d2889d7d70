"""Lets everything through.

says: an argument came back as it was handed in
"""

def dropout_backward(delta, mask):
    return delta
