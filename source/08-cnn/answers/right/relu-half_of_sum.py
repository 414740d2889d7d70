"""Half of the number plus its absolute value, in float32."""

def relu(x):
    x = np.asarray(x, dtype=np.float32)
    return (x + np.abs(x)) / 2
