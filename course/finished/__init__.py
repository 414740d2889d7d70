"""The finished functions of each notebook, for the notebooks that come after it."""
