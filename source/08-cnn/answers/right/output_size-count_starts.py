"""Counts the starting pixels in a range."""

def output_size(n, k, stride=1, padding=0):
    if k > n + 2 * padding:
        raise ValueError("too large")
    return len(range(0, n + 2 * padding - k + 1, stride))
