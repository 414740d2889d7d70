"""Counts all epochs worse than the one before.

says: worse than the one before
"""

def early_stopping(val_losses, patience):
    best, worse = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, worse = epoch, 0
        elif val_losses[epoch] >= val_losses[epoch - 1]:
            worse += 1
        if worse >= patience:
            return best, epoch
    return best, len(val_losses) - 1
