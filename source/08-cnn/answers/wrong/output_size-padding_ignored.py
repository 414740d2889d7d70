"""The padding plays no part in the number.

says: the padding was ignored
"""

def output_size(n, k, stride=1, padding=0):
    if k > n + 2 * padding:
        raise ValueError("too large")
    return max(n - k, 0) // stride + 1
