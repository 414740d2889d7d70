"""Nudges the caller's arrays and puts the saved number back: they hold what they held."""

def gradient_estimator(X, y, w, b):
    eps = 1e-5

    def slopes(layers):
        found = []
        for layer in layers:
            slope = np.zeros(layer.shape)
            for place in np.ndindex(*layer.shape):
                saved = layer[place]
                start = cost_function(X, y, w, b)
                layer[place] = saved + eps
                slope[place] = (cost_function(X, y, w, b) - start) / eps
                layer[place] = saved
            found.append(slope)
        return found

    return slopes(w), slopes(b)
