"""Gates scaled by a steepness, with thresholds; steep enough to overflow a plain exp."""

def gate(first, second, threshold, steepness=1500.0):
    return [steepness * first, steepness * second], [-steepness * threshold]


def xor_network():
    rows, biases = zip(gate(1, 1, 0.5), gate(-1, -1, -1.5))
    row, bias = gate(1, 1, 1.5)
    return (np.array(rows), np.array([row])), (np.array(biases), np.array([bias]))
