"""Measurements, run by hand with `make bench`: seconds and ratios of things measured in one run."""
