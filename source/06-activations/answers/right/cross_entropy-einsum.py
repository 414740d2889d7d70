"""einsum over both axes."""

def cross_entropy(y_true, y_pred):
    return -np.einsum('ks,ks->', y_true, np.log(y_pred + 1e-10)) / y_true.shape[1]
