"""Computes and prints, and returns nothing.

says: did you forget to return?
"""

def aggregate(x):
    total = np.sum(x, axis=-1)
    print(total)
