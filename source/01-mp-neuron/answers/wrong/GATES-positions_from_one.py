"""Counts the inputs from 1.

says: counted from 0
"""

GATES = {"AND": (2, ()), "OR": (1, ()), "NOR": (0, (1, 2)), "NOT": (0, (1,)), "AND_NOT": (1, (2,))}
