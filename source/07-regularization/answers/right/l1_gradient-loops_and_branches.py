"""Three cases in a loop."""

def l1_gradient(w, lam):
    slopes = []
    for weights in w:
        slope = np.zeros(weights.shape)
        for place, number in np.ndenumerate(weights):
            if number > 0:
                slope[place] = lam
            elif number < 0:
                slope[place] = -lam
        slopes.append(slope)
    return slopes
