"""z over the sum of z.

says: the exponential is missing
"""

def softmax(z):
    return z / np.sum(z, axis=0)
