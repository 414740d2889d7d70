"""The loss of classes for labels.

says: a yes-or-no question of its own
"""

def choose_head(problem):
    return {
        'regression': ('linear', 'mse'),
        'binary': ('sigmoid', 'binary_cross_entropy'),
        'multiclass': ('softmax', 'cross_entropy'),
        'multilabel': ('sigmoid', 'cross_entropy'),
    }[problem]
