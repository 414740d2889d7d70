"""A while loop; whole floats in a list come back."""

def early_stopping(val_losses, patience):
    best, epoch = 0, 0
    while epoch - best < patience and epoch + 1 < len(val_losses):
        epoch += 1
        if val_losses[epoch] < val_losses[best]:
            best = epoch
    return [float(best), float(epoch)]
