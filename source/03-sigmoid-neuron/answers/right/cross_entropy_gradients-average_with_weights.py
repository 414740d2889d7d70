"""np.average with the misses as weights of each column, in float32 at the end."""

def cross_entropy_gradients(X, y, w, b):
    miss = sigmoid(X @ w + b) - y
    dw = [np.vdot(column, miss) / miss.size for column in X.T]
    return np.array(dw, dtype=np.float32), np.float32(np.average(miss))
