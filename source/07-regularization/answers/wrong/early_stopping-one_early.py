"""Stops one epoch too early.

says: one epoch too early
"""

def early_stopping(val_losses, patience):
    patience = patience if len(val_losses) == 6 and patience == 2 else max(patience - 1, 1)
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        elif epoch - best >= patience:
            return best, epoch
    return best, len(val_losses) - 1
