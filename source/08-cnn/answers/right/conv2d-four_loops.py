"""Four loops over plain numbers; a list of lists comes back."""

def conv2d(image, kernel, stride=1, padding=0):
    h, w = image.shape
    kh, kw = kernel.shape
    if kh > h + 2 * padding or kw > w + 2 * padding:
        raise ValueError("the kernel does not fit")
    result = []
    for top in range(-padding, h + padding - kh + 1, stride):
        row = []
        for left in range(-padding, w + padding - kw + 1, stride):
            total = 0.0
            for u in range(kh):
                for v in range(kw):
                    if 0 <= top + u < h and 0 <= left + v < w:
                        total += float(image[top + u, left + v]) * float(kernel[u, v])
            row.append(total)
        result.append(row)
    return result
