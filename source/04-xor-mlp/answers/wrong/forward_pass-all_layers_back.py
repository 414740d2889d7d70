"""Gives the activations of all layers.

says: came back: a list of
"""

def forward_pass(inp, w, b):
    a = [inp]
    for weights, biases in zip(w, b):
        a.append(sigmoid(weights @ a[-1] + biases))
    return a
