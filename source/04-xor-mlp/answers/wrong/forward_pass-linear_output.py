"""No sigmoid in the last layer.

says: the sigmoid is missing
"""

def forward_pass(inp, w, b):
    a = inp
    for weights, biases in zip(w[:-1], b[:-1]):
        a = sigmoid(weights @ a + biases)
    return w[-1] @ a + b[-1]
