"""Mirrors one picture.

says: only the first picture was mirrored
"""

def augment_flip(images):
    out = images.copy()
    out[0] = out[0][:, ::-1]
    return out
