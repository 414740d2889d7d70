"""Refuses a kernel that is exactly as large as the side.

says: output_size(4, 4)
"""

def output_size(n, k, stride=1, padding=0):
    if k >= n + 2 * padding:
        raise ValueError("too large")
    return (n + 2 * padding - k) // stride + 1
