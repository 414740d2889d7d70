"""Asks for the slopes twice, both times at the start; nested lists back."""

def one_step_gd(X, y, w, b, lr):
    new_w = [(w[k] + (-lr) * gradient_estimator(X, y, w, b)[0][k]).tolist() for k in range(len(w))]
    new_b = [(b[k] + (-lr) * gradient_estimator(X, y, w, b)[1][k]).tolist() for k in range(len(b))]
    return new_w, new_b
