"""An einsum without a sum."""

def dropout_backward(delta, mask):
    return np.einsum("ij,ij->ij", mask, delta)
