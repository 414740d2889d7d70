"""The losses at these epochs.

says: these are the losses
"""

def early_stopping(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        elif epoch - best >= patience:
            return val_losses[best], loss
    return val_losses[best], val_losses[-1]
