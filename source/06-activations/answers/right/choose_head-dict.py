"""A dict."""

def choose_head(problem):
    yes_or_no = ('sigmoid', 'binary_cross_entropy')
    heads = dict(regression=('linear', 'mse'), binary=yes_or_no, multiclass=('softmax', 'cross_entropy'))
    return heads.get(problem, yes_or_no)
