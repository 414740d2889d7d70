"""A list comprehension that takes each row for a number.

says: inhomogeneous
"""

def relu(x):
    if np.ndim(x) == 0:
        return max(0, x)
    return np.array([max(0, number) for number in x])
