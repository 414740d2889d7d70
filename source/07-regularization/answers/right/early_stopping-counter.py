"""Counts the epochs since the last improvement."""

def early_stopping(val_losses, patience):
    best_loss, best_epoch, waited = float("inf"), 0, 0
    for epoch in range(len(val_losses)):
        if val_losses[epoch] < best_loss:
            best_loss, best_epoch, waited = val_losses[epoch], epoch, 0
        else:
            waited += 1
            if waited == patience:
                return best_epoch, epoch
    return best_epoch, len(val_losses) - 1
