"""Compares a whole array with 0.

says: relu(
"""

def relu(x):
    return x if x > 0 else 0
