"""The largest entry gets everything.

says: softmax is soft
"""

def softmax(z):
    z = np.asarray(z)
    return (z == z.max(axis=0)).astype(float)
