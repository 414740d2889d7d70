"""No activation for labels.

says: each lies between 0 and 1
"""

def choose_head(problem):
    return {
        'regression': ('linear', 'mse'),
        'binary': ('sigmoid', 'binary_cross_entropy'),
        'multiclass': ('softmax', 'cross_entropy'),
        'multilabel': ('linear', 'binary_cross_entropy'),
    }[problem]
