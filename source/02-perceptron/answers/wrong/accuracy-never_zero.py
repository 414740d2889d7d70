"""An accuracy below one half is turned round.

says: compare sample by sample
"""

def accuracy(y_true, y_pred):
    share = np.mean(y_true == y_pred)
    return max(share, 1 - share)
