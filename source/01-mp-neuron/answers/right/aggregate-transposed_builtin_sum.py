"""The builtin sum adds rows, so the table is turned first."""

def aggregate(x):
    return sum(x.T)
