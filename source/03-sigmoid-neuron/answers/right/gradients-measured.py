"""Central differences of the error, number by number."""

def gradients(X, y, w, b):
    def cost(place):
        return 0.5 * np.sum((sigmoid(X @ place[:-1] + place[-1]) - y) ** 2)

    place = np.append(np.asarray(w, dtype=float), b)
    slopes = [(cost(place + 1e-5 * row) - cost(place - 1e-5 * row)) / 2e-5 for row in np.eye(len(place))]
    return np.array(slopes[:-1]), slopes[-1]
