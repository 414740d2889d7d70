"""An OrderedDict, filled with update."""

from collections import OrderedDict, namedtuple

Gate = namedtuple("Gate", "theta inhibitory")
GATES = OrderedDict()
GATES.update({"OR": Gate(1, ()), "AND": Gate(2, ())})
GATES.update({"NOT": Gate(0, (0,)), "NOR": Gate(0, (0, 1)), "AND_NOT": Gate(1, (1,))})
