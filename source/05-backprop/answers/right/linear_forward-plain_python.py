"""Loops over lists, nested lists back, the prediction a Python float in a list."""

def linear_forward(i, W1, W2):
    i, W1, W2 = i.tolist(), W1.tolist(), W2.tolist()
    h = [sum(i[0][k] * W1[k][j] for k in range(2)) for j in range(2)]
    return [[h, ], [sum(h[j] * W2[j][0] for j in range(2))]]
