"""The better of this threshold and of those after it."""

def fit_threshold(X, y):
    def best_from(theta):
        here = (theta, np.mean((np.sum(X, axis=1) >= theta) == y))
        if theta == X.shape[1]:
            return here
        later = best_from(theta + 1)
        return later if later[1] > here[1] else here

    return best_from(0)
