"""A chain of ifs, lists back."""

def choose_head(problem):
    if problem == 'regression':
        return ['linear', 'mse']
    if problem == 'multiclass':
        return ['softmax', 'cross_entropy']
    return ['sigmoid', 'binary_cross_entropy']
