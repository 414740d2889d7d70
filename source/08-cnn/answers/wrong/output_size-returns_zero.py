"""Gives 0 where it should raise.

says: expected:  a ValueError
"""

def output_size(n, k, stride=1, padding=0):
    return max((n + 2 * padding - k) // stride + 1, 0)
