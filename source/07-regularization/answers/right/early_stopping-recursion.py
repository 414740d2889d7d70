"""Asks itself about a shorter training."""

def early_stopping(val_losses, patience):
    losses = list(val_losses)

    def go(epoch, best):
        if losses[epoch] < losses[best]:
            best = epoch
        if epoch - best == patience or epoch == len(losses) - 1:
            return best, epoch
        return go(epoch + 1, best)

    return go(0, 0)
