"""Numbers instead of pairs.

says: a pair (theta, inhibitory)
"""

GATES = {"AND": 2, "OR": 1, "NOR": 0, "NOT": 0, "AND_NOT": 1}
