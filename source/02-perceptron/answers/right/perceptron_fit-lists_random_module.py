"""Plain lists, the order from the random module."""

import random as order_of_python


def perceptron_fit(X, y, max_epochs=100, seed=0):
    source = order_of_python.Random(seed)
    rows, labels = X.tolist(), y.tolist()
    w, b, mistakes = [0.0] * len(rows[0]), 0.0, []
    indices = list(range(len(rows)))
    for _ in range(max_epochs):
        source.shuffle(indices)
        count = 0
        for i in indices:
            call = 1 if sum(a * c for a, c in zip(w, rows[i])) + b >= 0 else 0
            if call != labels[i]:
                count += 1
                w = [c + (labels[i] - call) * a for c, a in zip(w, rows[i])]
                b += labels[i] - call
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
