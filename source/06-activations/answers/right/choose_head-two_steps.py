"""The activation first, then its loss."""

LOSS_OF = {'linear': 'mse', 'sigmoid': 'binary_cross_entropy', 'softmax': 'cross_entropy'}


def choose_head(problem):
    if problem == 'regression':
        activation = 'linear'
    else:
        activation = 'softmax' if problem == 'multiclass' else 'sigmoid'
    return activation, LOSS_OF[activation]
