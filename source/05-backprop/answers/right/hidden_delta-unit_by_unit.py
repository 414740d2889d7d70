"""One hidden unit after the other, by broadcasting."""

def hidden_delta(w_next, delta_next, z):
    slopes = sigmoid(z) * sigmoid(-z)
    return np.array([(w_next[:, [j]] * delta_next).sum(axis=0) * slopes[j] for j in range(len(z))])
