"""Padding lies on four sides, so it is counted four times.

says: the padding was counted more than twice
"""

def output_size(n, k, stride=1, padding=0):
    room = n + 4 * padding - k
    if room < 0:
        raise ValueError("too large")
    return room // stride + 1
