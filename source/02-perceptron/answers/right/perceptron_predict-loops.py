"""Plain loops over lists."""

def perceptron_predict(X, w, b):
    calls = []
    for row in X:
        z = b
        for x, weight in zip(row, w):
            z += x * weight
        calls.append(1 if z >= 0 else 0)
    return calls
