"""Compares the kernel with the side without its padding.

says: output_size(3, 5
"""

def output_size(n, k, stride=1, padding=0):
    if k > n:
        raise ValueError("too large")
    return (n + 2 * padding - k) // stride + 1
