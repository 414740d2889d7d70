"""Takes the largest entry off in the caller's array.

says: is different after the call
"""

def softmax(z):
    if z.dtype == float:
        z -= np.max(z, axis=0)
    else:
        z = z - np.max(z, axis=0)
    e = np.exp(z)
    return e / e.sum(axis=0)
