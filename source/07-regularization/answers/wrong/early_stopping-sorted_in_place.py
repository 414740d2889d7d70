"""Empties the caller's list.

says: is different after the call
"""

def early_stopping(val_losses, patience):
    losses, best, epoch = val_losses, 0, 0
    smallest = losses.pop(0)
    while losses:
        epoch += 1
        loss = losses.pop(0)
        if loss < smallest:
            best, smallest = epoch, loss
        elif epoch - best >= patience:
            break
    return best, epoch
