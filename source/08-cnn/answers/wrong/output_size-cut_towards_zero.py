"""Cuts the fraction off, so that -1/2 becomes 0 and one place is left.

says: the kernel is larger than the padded side
"""

def output_size(n, k, stride=1, padding=0):
    places = int((n + 2 * padding - k) / stride) + 1
    if places < 1:
        raise ValueError("too large")
    return places
