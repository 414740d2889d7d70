"""Weights that gradient descent found, in float32, rounded."""

def xor_network():
    hidden = np.float32([[6.9, 6.9], [5.1, 5.1]])
    output = np.float32([[11.2, -12.0]])
    return [hidden, output], [np.float32([[-3.1], [-7.8]]), np.float32([[-5.2]])]
