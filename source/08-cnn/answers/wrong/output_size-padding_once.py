"""Padding counted at one end only.

says: it counts twice
"""

def output_size(n, k, stride=1, padding=0):
    if k > n + padding:
        raise ValueError("too large")
    return (n + padding - k) // stride + 1
