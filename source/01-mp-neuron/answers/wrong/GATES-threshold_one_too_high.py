"""Takes the comparison for `>=` of one more.

says: this is a neuron that never fires
"""

GATES = {"AND": (3, ()), "OR": (2, ()), "NOR": (1, (0, 1)), "NOT": (1, (0,)), "AND_NOT": (2, (1,))}
