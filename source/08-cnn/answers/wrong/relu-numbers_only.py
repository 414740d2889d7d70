"""Compares a whole array with 0.

says: truth value of an array
"""

def relu(x):
    return x if x > 0 else 0
