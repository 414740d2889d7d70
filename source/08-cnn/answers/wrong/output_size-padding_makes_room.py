"""Refuses nothing where there is padding.

says: 3 pixels and one zero at each end make 5
"""

def output_size(n, k, stride=1, padding=0):
    if k > n and padding == 0:
        raise ValueError("too large")
    return (n + 2 * padding - k) // stride + 1
