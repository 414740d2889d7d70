"""The 1/2 of the cost stands in front once more.

says: this is half of it
"""

def output_delta(a, y, z):
    return 0.5 * (a - y) * sigmoid_prime(z)
