"""match."""

def choose_head(problem):
    match problem:
        case 'regression':
            return 'linear', 'mse'
        case 'binary' | 'multilabel':
            return 'sigmoid', 'binary_cross_entropy'
        case 'multiclass':
            return 'softmax', 'cross_entropy'
    raise ValueError(problem)
