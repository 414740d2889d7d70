"""The sigmoid where its slope belongs.

says: the sigmoid where its slope belongs
"""

def grad_w(w, b, x, y):
    f = sigmoid(w * x + b)
    return (f - y) * f * x
