"""An inhibitory input that is on is subtracted.

says: is not a vote against
"""

def mp_neuron(x, theta, inhibitory=()):
    count = 0
    for i, value in enumerate(x):
        count += -value if i in inhibitory else value
    return int(count >= theta)
