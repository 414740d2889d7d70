"""np.fliplr of a 3-D array turns its rows.

says: upside down
"""

def augment_flip(images):
    return np.fliplr(images)
