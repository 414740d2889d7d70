"""Uses a method that only lists have.

says: raised
"""

def early_stopping(val_losses, patience):
    for epoch in range(len(val_losses)):
        best = val_losses.index(min(val_losses[: epoch + 1]))
        if epoch - best >= patience:
            break
    return best, epoch
