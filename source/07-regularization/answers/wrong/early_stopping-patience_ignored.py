"""Stops as soon as it gets worse.

says: patience is ignored
"""

def early_stopping(val_losses, patience):
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] >= val_losses[epoch - 1]:
            return epoch - 1, epoch
    return len(val_losses) - 1, len(val_losses) - 1
