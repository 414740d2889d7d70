"""Right for one sample; a table is not thought of.

says: aggregate
"""

def aggregate(x):
    total = 0
    for value in x:
        if value == 1:
            total += 1
    return total
