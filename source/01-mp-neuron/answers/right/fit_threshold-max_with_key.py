"""max with a key gives the first of equals."""

def fit_threshold(X, y):
    def accuracy(theta):
        return np.count_nonzero(np.array(mp_predict(X, theta)) == y) / y.size

    theta = max(range(X.shape[1] + 1), key=accuracy)
    return theta, accuracy(theta)
