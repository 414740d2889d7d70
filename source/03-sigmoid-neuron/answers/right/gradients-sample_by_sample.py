"""A sum of vectors, sample by sample, through zip."""

def gradients(X, y, w, b):
    dw, db = np.zeros(len(w)), 0
    for row, label in zip(X, y):
        f = sigmoid(row @ w + b)
        delta = (f - label) * f * (1 - f)
        dw = dw + delta * row
        db = db + delta
    return dw, db
