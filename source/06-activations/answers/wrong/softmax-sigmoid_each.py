"""A sigmoid for each entry.

says: this is the sigmoid of each entry
"""

def softmax(z):
    return sigmoid(z)
