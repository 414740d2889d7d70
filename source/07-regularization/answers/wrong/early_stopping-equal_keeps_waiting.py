"""An equal loss starts the patience anew, though the best stays.

says: does not start the patience anew
"""

def early_stopping(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        elif val_losses[epoch] == val_losses[best]:
            waited = 0
        else:
            waited += 1
        if waited >= patience:
            return best, epoch
    return best, len(val_losses) - 1
