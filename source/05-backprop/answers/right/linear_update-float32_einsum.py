"""Single precision and Einstein sums."""

def linear_update(i, actual, W1, W2, lr):
    i, A, B = (np.asarray(m, dtype=np.float32) for m in (i, W1, W2))
    delta = np.einsum("ab,bc,cd->ad", i, A, B) - np.float32(actual)
    return (
        A - np.float32(lr) * np.einsum("ab,ad,cd->bc", i, delta, B),
        B - np.float32(lr) * np.einsum("ab,bc,ad->cd", i, A, delta),
    )
