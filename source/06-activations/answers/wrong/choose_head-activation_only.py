"""One string.

says: two strings
"""

def choose_head(problem):
    return {
        'regression': 'linear',
        'binary': 'sigmoid',
        'multiclass': 'softmax',
        'multilabel': 'sigmoid',
    }[problem]
