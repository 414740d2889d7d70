"""Counts and looks for a veto in one loop."""

def mp_neuron(x, theta, inhibitory=()):
    count = 0
    for position, value in enumerate(x):
        if value and position in inhibitory:
            return 0
        count += value
    if count >= theta:
        return 1
    return 0
