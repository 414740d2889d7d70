"""Gates as pairs (theta, inhibitory): is a pair well formed, and does a neuron with it have the gate's truth table?

The neuron comes in as an argument: nothing here knows how one works.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from course import check
from course.arrays import Array
from course.data import AND, AND_NOT, NAND, NOR, OR, XNOR, XOR, truth_table

Neuron = Callable[[Array, float, Sequence[int]], int]

TABLES: dict[int, dict[str, list[int]]] = {
    1: {"NOT": [1, 0], "a copy of the input": [0, 1]},
    2: {
        "AND": AND.tolist(),
        "OR": OR.tolist(),
        "NOR": NOR.tolist(),
        "AND_NOT": AND_NOT.tolist(),
        "x2 and not x1": [0, 1, 0, 0],
        "not x1": [1, 1, 0, 0],
        "not x2": [1, 0, 1, 0],
        "NAND": NAND.tolist(),
        "XOR": XOR.tolist(),
        "XNOR": XNOR.tolist(),
    },
}


def check_gate(gates: Any, name: str, neuron: Neuron) -> None:
    """Run the gate of that name on its whole truth table, and say what differs."""
    n_inputs = 1 if name == "NOT" else 2
    pair = _find(gates, name)
    theta, inhibitory = _read(pair, f"GATES[{name!r}] is {pair!r}", n_inputs)
    rows, expected = truth_table(n_inputs), TABLES[n_inputs][name]
    got = [int(neuron(row, theta, inhibitory)) for row in rows]
    check.that(
        got == expected,
        f"GATES[{name!r}] is {pair!r}\non the rows {', '.join(''.join(map(str, row)) for row in rows)}\n"
        f"came back: {got}\nexpected:  {expected}{_likely(got, n_inputs)}",
    )


def _find(gates: Any, name: str) -> Any:
    """What stands under the name."""
    check.that(hasattr(gates, "keys"), "GATES is not a dict: it needs a pair under each name.")
    if len(gates) == 0:
        check.not_attempted("GATES")
    try:
        return gates[name]
    except KeyError:
        known = ", ".join(sorted(map(str, gates.keys())))
        raise check.CheckError(f"GATES has no key {name!r} yet; its keys are {known}.") from None


def _read(pair: Any, said: str, n_inputs: int) -> tuple[Any, list[Any]]:
    """Threshold and positions, after a look at their form."""
    form = f"{said}\nexpected:  a pair (theta, inhibitory)"
    check.that(hasattr(pair, "__len__") and len(pair) == 2, form)
    theta, inhibitory = pair
    check.that(_is_number(theta, "biuf"), f"{form}, theta a number")
    try:
        positions = list(inhibitory)
    except TypeError:
        comma = "in Python (1) is the number 1; a tuple with one entry needs a comma: (1,)."
        raise check.CheckError(f"{form}, inhibitory a sequence\nlikely:    {comma}") from None
    inside = all(_is_number(i, "iu") and -n_inputs <= i < n_inputs for i in positions)
    inputs = "1 input" if n_inputs == 1 else f"{n_inputs} inputs"
    counted = f"positions are whole numbers, counted from 0; this gate has {inputs}."
    check.that(inside, f"{form}\nlikely:    {counted}")
    return theta, positions


def _is_number(value: Any, kinds: str) -> bool:
    if not isinstance(value, bool | int | float | np.ndarray | np.generic):
        return False
    return np.ndim(value) == 0 and np.asarray(value).dtype.kind in kinds


def _likely(got: list[int], n_inputs: int) -> str:
    """Which other function the outputs are, if they have a name."""
    if len(set(got)) == 1:
        return f"\nlikely:    this is a neuron that {'always' if got[0] else 'never'} fires."
    other = next((name for name, table in TABLES[n_inputs].items() if table == got), None)
    return f"\nlikely:    this is {other}." if other else ""
