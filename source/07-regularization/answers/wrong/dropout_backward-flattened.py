"""Only the entries that were kept.

says: expected
"""

def dropout_backward(delta, mask):
    return (delta * mask)[mask > 0]
