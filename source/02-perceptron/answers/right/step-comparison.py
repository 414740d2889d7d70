"""Booleans from one comparison."""

def step(z):
    return z >= 0
