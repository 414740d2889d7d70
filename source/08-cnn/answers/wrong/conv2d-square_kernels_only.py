"""Uses the number of rows of the kernel for its columns too.

says: the kernel need not be square
"""

def conv2d(image, kernel, stride=1, padding=0):
    k = kernel.shape[0]
    oh, ow = output_size(image.shape[0], k, stride, padding), output_size(image.shape[1], k, stride, padding)
    padded = np.pad(image, padding)
    result = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            for u in range(k):
                for v in range(min(k, kernel.shape[1])):
                    result[i, j] += padded[i * stride + u, j * stride + v] * kernel[u, v]
    return result
