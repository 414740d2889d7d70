"""Execution: a warm process forks workers; a worker locks itself in, runs a student's cells and serves calls."""
