"""Raises another exception.

says: expected: ValueError
"""

def output_size(n, k, stride=1, padding=0):
    assert k <= n + 2 * padding
    return (n + 2 * padding - k) // stride + 1
