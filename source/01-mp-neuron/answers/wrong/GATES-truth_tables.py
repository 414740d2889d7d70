"""Truth tables instead of pairs.

says: a pair (theta, inhibitory)
"""

GATES = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NOR": [1, 0, 0, 0], "NOT": [1, 0], "AND_NOT": [0, 0, 1, 0]}
