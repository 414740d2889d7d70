"""np.argmin of what is known so far."""

def early_stopping(val_losses, patience):
    for epoch in range(len(val_losses)):
        best = int(np.argmin(val_losses[: epoch + 1]))
        if epoch - best >= patience:
            break
    return best, epoch
