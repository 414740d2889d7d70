"""Returns inside the loop.

says: came back:
"""

def forward_pass(inp, w, b):
    a = inp
    for weights, biases in zip(w, b):
        a = sigmoid(weights @ a + biases)
        return a
