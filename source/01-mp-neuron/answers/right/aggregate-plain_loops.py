"""Plain Python loops; a list comes back for a table."""

def aggregate(x):
    def count(row):
        total = 0
        for value in row:
            total += int(value)
        return total

    if len(x.shape) == 1:
        return count(x)
    return [count(row) for row in x]
