"""Thresholds between the counts, and below 0."""

GATES = dict(AND=(1.5, ()), OR=(0.5, ()), NOR=(-0.5, (1, 0)), NOT=(-1, (0,)), AND_NOT=(0.5, (1,)))
