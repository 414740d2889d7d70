"""Asks sigmoid for one number at a time."""

def forward_pass(inp, w, b):
    a = inp
    for weights, biases in zip(w, b):
        z = weights @ a + biases
        a = np.array([[sigmoid(float(value)) for value in row] for row in z])
    return a
