"""Nested lists instead of arrays, in a list instead of a tuple."""

def xor_network():
    return [[[[-30, -30], [30, 30]], [[-40, -40]]], [[[15], [-45]], [[20]]]]
