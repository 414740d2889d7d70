"""np.vectorize over a function of one number."""

sigmoid = np.vectorize(lambda value: float(np.reciprocal(1 + np.exp(-float(value)))))
