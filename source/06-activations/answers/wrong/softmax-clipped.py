"""Clipped at 500: 1000 and 999 become alike.

says: expected:
"""

def softmax(z):
    e = np.exp(np.clip(z, -500, 500))
    return e / e.sum(axis=0)
