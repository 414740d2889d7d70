"""Each dip on the way up starts the patience anew.

says: a small dip on the way up
"""

def early_stopping(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best = epoch
        waited = waited + 1 if val_losses[epoch] >= val_losses[epoch - 1] else 0
        if waited >= patience:
            return best, epoch
    return best, len(val_losses) - 1
