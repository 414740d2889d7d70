"""One largest number for all.

says: one largest number
"""

def relu(x):
    return max(0, np.max(x))
