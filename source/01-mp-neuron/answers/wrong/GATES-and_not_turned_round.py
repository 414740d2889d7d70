"""x2 and not x1 in the place of x1 and not x2.

says: this is x2 and not x1
"""

GATES = {"AND": (2, ()), "OR": (1, ()), "NOR": (0, (0, 1)), "NOT": (0, (0,)), "AND_NOT": (1, (0,))}
