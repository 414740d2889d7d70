"""A draw for each entry in a loop, column by column."""

def dropout_forward(a, p_drop, rng):
    mask = np.zeros(a.shape)
    for j in range(a.shape[1]):
        for i in range(a.shape[0]):
            if rng.random() > p_drop or p_drop == 0:
                mask[i, j] = 1 / (1 - p_drop)
    return a * mask, mask
