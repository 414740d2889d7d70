"""Python's round, which goes to the nearest whole number.

says: goes to the nearest whole number
"""

def output_size(n, k, stride=1, padding=0):
    if k > n + 2 * padding:
        raise ValueError("too large")
    return round((n + 2 * padding - k) / stride) + 1
