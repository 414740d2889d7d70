"""Dot products of the labels."""

def confusion_matrix(y_true, y_pred):
    n, ones, called, both = len(y_true), y_true.sum(), y_pred.sum(), y_true @ y_pred
    return ((n - ones - called + both, called - both), (ones - both, both))
