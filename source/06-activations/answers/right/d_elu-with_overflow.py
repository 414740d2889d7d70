"""Right, with an overflow warning far out, which does no harm here."""

def d_elu(x, alpha=1.0):
    return np.where(np.asarray(x) > 0, 1.0, alpha * np.exp(x))
