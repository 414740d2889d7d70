"""Counts a place that sticks out.

says: round down
"""

def output_size(n, k, stride=1, padding=0):
    if k > n + 2 * padding:
        raise ValueError("too large")
    return int(np.ceil((n + 2 * padding - k) / stride)) + 1
