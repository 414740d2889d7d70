"""match and case."""

def count_parameters(layers):
    total = 0
    for layer in layers:
        match layer:
            case ("dense", n_in, n_out):
                total += n_out * (n_in + 1)
            case ("conv", channels, filters, k):
                total += filters * (channels * k**2 + 1)
    return np.array(total)
