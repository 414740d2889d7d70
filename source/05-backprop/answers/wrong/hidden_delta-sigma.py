"""The sigmoid in the place of its derivative, as many slides print it.

says: sigmoid stands where its derivative belongs
"""

def hidden_delta(w_next, delta_next, z):
    return (w_next.T @ delta_next) * sigmoid(z)
