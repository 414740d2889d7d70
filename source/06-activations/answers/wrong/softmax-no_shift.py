"""exp(1000): nan.

says: nan
"""

def softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=0)
