"""Running minima, no loop; NumPy ints in an array come back."""

def early_stopping(val_losses, patience):
    losses = np.asarray(val_losses, dtype=float)
    running = np.minimum.accumulate(losses)
    is_new = np.r_[True, losses[1:] < running[:-1]]
    epochs = np.arange(len(losses))
    best = np.maximum.accumulate(np.where(is_new, epochs, 0))
    late = np.flatnonzero(epochs - best >= patience)
    stop = late[0] if late.size else len(losses) - 1
    return np.array([best[stop], stop])
