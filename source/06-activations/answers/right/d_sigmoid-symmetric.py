"""s(x) s(-x)."""

def d_sigmoid(x):
    return sigmoid(x) * sigmoid(-np.asarray(x))
