"""Windows laid side by side, as in pooling.

says: windows overlap
"""

def output_size(n, k, stride=1, padding=0):
    if k > n + 2 * padding:
        raise ValueError("too large")
    return (n + 2 * padding) // max(k, stride)
