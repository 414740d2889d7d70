"""A logarithm of a price.

says: takes the logarithm of a probability
"""

def choose_head(problem):
    return {
        'regression': ('linear', 'cross_entropy'),
        'binary': ('sigmoid', 'binary_cross_entropy'),
        'multiclass': ('softmax', 'cross_entropy'),
        'multilabel': ('sigmoid', 'binary_cross_entropy'),
    }[problem]
