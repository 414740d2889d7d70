"""The slice [:-0] is empty.

says: raised
"""

def augment_shift(images, dx, dy):
    out = np.zeros_like(images)
    out[:, max(dy, 0) : min(dy, 0) or None, max(dx, 0) : min(dx, 0) or None] = images[:, max(-dy, 0) : -dy, max(-dx, 0) : -dx]
    return out
