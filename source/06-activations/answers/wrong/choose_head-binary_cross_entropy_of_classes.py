"""The loss of classes for one output.

says: a right no must count too
"""

def choose_head(problem):
    return {
        'regression': ('linear', 'mse'),
        'binary': ('sigmoid', 'cross_entropy'),
        'multiclass': ('softmax', 'cross_entropy'),
        'multilabel': ('sigmoid', 'binary_cross_entropy'),
    }[problem]
