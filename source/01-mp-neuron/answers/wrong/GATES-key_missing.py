"""NOR is forgotten.

says: has no key
"""

GATES = {"AND": (2, ()), "OR": (1, ()), "NOT": (0, (0,)), "AND_NOT": (1, (1,))}
