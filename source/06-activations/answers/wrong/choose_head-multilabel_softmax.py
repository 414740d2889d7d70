"""Softmax for several labels at once.

says: several labels may be on at once
"""

def choose_head(problem):
    return {
        'regression': ('linear', 'mse'),
        'binary': ('sigmoid', 'binary_cross_entropy'),
        'multiclass': ('softmax', 'cross_entropy'),
        'multilabel': ('softmax', 'cross_entropy'),
    }[problem]
