"""Only the labels that occur.

says: even if a label does not occur
"""

def confusion_matrix(y_true, y_pred):
    labels = np.unique(np.concatenate([y_true, y_pred]))
    return np.array([[np.sum((y_true == t) & (y_pred == c)) for c in labels] for t in labels])
