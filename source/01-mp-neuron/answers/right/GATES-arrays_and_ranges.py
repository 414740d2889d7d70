"""NumPy numbers, arrays and ranges; more gates than asked for."""

GATES = {
    "AND": (np.int64(2), range(0)),
    "OR": (np.float32(1), np.array([], dtype=int)),
    "NOR": (np.array(0), np.arange(2)),
    "NOT": (0, range(1)),
    "AND_NOT": (True, np.array([1])),
    "NEVER": (3, ()),
    "ALWAYS": (0, ()),
}
