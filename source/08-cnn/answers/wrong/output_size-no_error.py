"""Never refuses: int() of a negative fraction is 0, and one place comes out.

says: cannot lie on
"""

def output_size(n, k, stride=1, padding=0):
    return int((n + 2 * padding - k) / stride) + 1
