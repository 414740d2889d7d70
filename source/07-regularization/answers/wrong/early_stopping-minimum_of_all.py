"""Looks into the future.

says: the minimum of all losses was taken
"""

def early_stopping(val_losses, patience):
    best = int(np.argmin(val_losses))
    return best, min(best + patience, len(val_losses) - 1)
