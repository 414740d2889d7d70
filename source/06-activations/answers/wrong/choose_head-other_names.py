"""Names of another library.

says: as activation one of
"""

def choose_head(problem):
    return {
        'regression': ('identity', 'mse'),
        'binary': ('sigmoid', 'binary_cross_entropy'),
        'multiclass': ('softmax', 'cross_entropy'),
        'multilabel': ('sigmoid', 'binary_cross_entropy'),
    }[problem]
