"""A list of pairs instead of a dict.

says: GATES is not a dict
"""

GATES = [("AND", 2, ()), ("OR", 1, ()), ("NOR", 0, (0, 1)), ("NOT", 0, (0,)), ("AND_NOT", 1, (1,))]
