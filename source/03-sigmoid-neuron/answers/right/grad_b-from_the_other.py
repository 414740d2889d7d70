"""By way of grad_w."""

def grad_b(w, b, x, y):
    return grad_w(w, b, x, y) / x if x else (sigmoid(b) - y) * sigmoid(b) * sigmoid(-b)
