"""np.max: the largest number of the array.

says: the largest number of the array
"""

def relu(x):
    return max(np.max(x), 0)
