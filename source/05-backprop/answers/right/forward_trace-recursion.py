"""A recursion from the back: the trace of all layers but the last, then one more."""

def forward_trace(inp, w, b):
    if not w:
        return [], [inp]
    zs, activations = forward_trace(inp, w[:-1], b[:-1])
    z = w[-1] @ activations[-1] + b[-1]
    return zs + [z], activations + [sigmoid(z)]
