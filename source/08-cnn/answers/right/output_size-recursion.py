"""One place, and those of what is left after a step."""

def output_size(n, k, stride=1, padding=0):
    if padding:
        return output_size(n + 2 * padding, k, stride)
    if n < k:
        raise ValueError("the kernel is larger than the padded side")
    return 1 + (output_size(n - stride, k, stride) if n - stride >= k else 0)
