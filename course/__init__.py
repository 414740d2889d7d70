"""The helper module of the course: finished functions, data, plots, explorers and checks, in NumPy."""
