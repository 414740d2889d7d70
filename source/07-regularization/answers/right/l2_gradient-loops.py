"""A new array for each layer, number by number."""

def l2_gradient(w, lam):
    slopes = []
    for weights in w:
        slope = np.zeros(weights.shape)
        for i in range(weights.shape[0]):
            for j in range(weights.shape[1]):
                slope[i, j] = lam * weights[i, j]
        slopes.append(slope)
    return slopes
