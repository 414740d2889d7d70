"""Changes the caller's list of biases on its way.

says: is different after the call
"""

def forward_pass(inp, w, b):
    a = inp
    for k in range(len(w)):
        b[k] = b[k].ravel()
        a = sigmoid((w[k] @ a).T + b[k]).T
    return a
