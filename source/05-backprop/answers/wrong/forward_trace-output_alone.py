"""A forward pass that keeps nothing.

says: expected:
"""

def forward_trace(inp, w, b):
    return forward_pass(inp, w, b)
