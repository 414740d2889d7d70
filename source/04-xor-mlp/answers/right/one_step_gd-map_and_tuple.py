"""map and lambda, a list of tuples back."""

def one_step_gd(X, y, w, b, lr):
    step = lambda layers, slopes: tuple(map(lambda layer, slope: np.subtract(layer, np.multiply(lr, slope)), layers, slopes))
    return [step(layers, slopes) for layers, slopes in zip((w, b), gradient_estimator(X=X, y=y, w=w, b=b))]
