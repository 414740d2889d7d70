"""Plain loops, no other function."""

def mp_predict(X, theta, inhibitory=()):
    m, n = X.shape
    outputs = np.zeros(m)
    for i in range(m):
        count = 0
        vetoed = False
        for j in range(n):
            if X[i, j] == 1:
                count += 1
                vetoed = vetoed or j in inhibitory
        if count >= theta and not vetoed:
            outputs[i] = 1
    return outputs
