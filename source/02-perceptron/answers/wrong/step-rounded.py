"""Rounds the sum first.

says: rounded first
"""

def step(z):
    return (np.round(z) >= 0) * 1
