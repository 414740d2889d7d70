"""scipy's softmax."""

from scipy.special import softmax as ready_made


def softmax(z):
    return ready_made(np.asarray(z, dtype=float), axis=0)
