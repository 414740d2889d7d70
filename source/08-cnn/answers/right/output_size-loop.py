"""Walks from place to place."""

def output_size(n, k, stride=1, padding=0):
    end, start, places = n + padding, -padding, 0
    while start + k <= end:
        places += 1
        start += stride
    if not places:
        raise ValueError(f"{k} > {n + 2 * padding}")
    return places
