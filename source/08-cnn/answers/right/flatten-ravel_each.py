"""Each sample ravelled, in a list of arrays."""

def flatten(maps):
    return [sample.ravel() for sample in maps]
