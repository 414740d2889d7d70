"""Leaves a fraction.

says: not a whole number
"""

def output_size(n, k, stride=1, padding=0):
    if k > n + 2 * padding:
        raise ValueError("too large")
    return (n + 2 * padding - k) / stride + 1
