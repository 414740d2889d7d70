"""Rows of a table, searched in a loop."""

ROWS = '''regression linear mse
binary sigmoid binary_cross_entropy
multiclass softmax cross_entropy
multilabel sigmoid binary_cross_entropy'''


def choose_head(problem):
    for row in ROWS.splitlines():
        name, activation, loss = row.split()
        if name == problem:
            return activation, loss
