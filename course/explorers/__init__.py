"""Explorers: controls, a picture that follows them, and a line that says in words what it shows."""
