"""By way of tanh, float32."""

def d_sigmoid(x):
    return (1 - np.tanh(np.float32(x) / 2) ** 2) / 4
