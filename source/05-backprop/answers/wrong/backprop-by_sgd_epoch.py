"""How far one step of sgd_epoch goes: that exercise comes later, and needs backprop itself.

says: name 'sgd_epoch' is not defined
"""

def backprop(X, y, w, b):
    new_w, new_b = sgd_epoch(X, y, w, b, 1.0, len(X), np.random.default_rng(0))
    return [old - new for old, new in zip(w, new_w)], [old - new for old, new in zip(b, new_b)]
