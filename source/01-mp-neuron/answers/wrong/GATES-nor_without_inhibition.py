"""NOR as a threshold of 0 without inhibitory inputs.

says: this is a neuron that always fires
"""

GATES = {"AND": (2, ()), "OR": (1, ()), "NOR": (0, ()), "NOT": (0, (0,)), "AND_NOT": (1, (1,))}
