"""The stride plays no part.

says: the stride was ignored
"""

def output_size(n, k, stride=1, padding=0):
    if k > n + 2 * padding:
        raise ValueError("too large")
    return n + 2 * padding - k + 1
