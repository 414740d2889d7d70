"""With the notebook's tanh, as a product."""

def d_tanh(x):
    t = np.asarray(tanh(x))
    return (1 - t) * (1 + t)
