"""Takes the points out of the caller's lists.

says: is different after the call
"""

def error(w, b, X, Y):
    X, Y, total = X if isinstance(X, list) else list(X), Y if isinstance(Y, list) else list(Y), 0
    while X:
        total += 0.5 * (sigmoid(w * X.pop() + b) - Y.pop()) ** 2
    return total
