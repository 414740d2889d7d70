"""Looks for the lowest loss from the back.

says: the last of equal losses was taken
"""

def early_stopping(val_losses, patience):
    best = 0
    for stop, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = stop
        elif stop - best >= patience:
            break
    lowest = val_losses[best]
    return max(epoch for epoch in range(stop + 1) if val_losses[epoch] == lowest), stop
