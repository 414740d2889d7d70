"""A stopper that is told each loss, as in libraries."""

class Stopper:
    def __init__(self, patience):
        self.patience, self.best, self.epoch, self.smallest = patience, 0, -1, None

    def wants_to_stop_after(self, loss):
        self.epoch += 1
        if self.smallest is None or loss < self.smallest:
            self.best, self.smallest = self.epoch, loss
        return self.epoch >= self.best + self.patience

def early_stopping(val_losses, patience):
    stopper = Stopper(patience)
    any(stopper.wants_to_stop_after(loss) for loss in val_losses)
    return stopper.best, stopper.epoch
