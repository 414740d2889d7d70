"""Only one of the two inputs of NOR is inhibitory.

says: GATES[
"""

GATES = {"AND": (2, ()), "OR": (1, ()), "NOR": (0, (0,)), "NOT": (0, (0,)), "AND_NOT": (1, (1,))}
