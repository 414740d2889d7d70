"""Softmax over one output.

says: a single one would always be 1
"""

def choose_head(problem):
    return {
        'regression': ('linear', 'mse'),
        'binary': ('softmax', 'binary_cross_entropy'),
        'multiclass': ('softmax', 'cross_entropy'),
        'multilabel': ('sigmoid', 'binary_cross_entropy'),
    }[problem]
