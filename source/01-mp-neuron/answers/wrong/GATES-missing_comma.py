"""(1) instead of (1,): a number where a sequence is needed.

says: needs a comma
"""

GATES = {"AND": (2, ()), "OR": (1, ()), "NOR": (0, (0, 1)), "NOT": (0, (0)), "AND_NOT": (1, (1))}
