"""The thresholds of AND and OR are exchanged.

says: this is OR
"""

GATES = {"AND": (1, ()), "OR": (2, ()), "NOR": (0, (0, 1)), "NOT": (0, (0,)), "AND_NOT": (1, (1,))}
