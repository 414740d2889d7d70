"""The loss first.

says: the activation first
"""

def choose_head(problem):
    return {
        'regression': ('mse', 'linear'),
        'binary': ('binary_cross_entropy', 'sigmoid'),
        'multiclass': ('cross_entropy', 'softmax'),
        'multilabel': ('binary_cross_entropy', 'sigmoid'),
    }[problem]
