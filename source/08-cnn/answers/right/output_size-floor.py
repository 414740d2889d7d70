"""A true division and np.floor; a whole float comes back."""

def output_size(n, k, stride=1, padding=0):
    side = n + padding + padding
    if side < k:
        raise ValueError
    return np.floor((side - k) / stride + 1)
