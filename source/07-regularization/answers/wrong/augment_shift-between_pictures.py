"""The first axis takes part: pictures run into each other.

says: expected
"""

def augment_shift(images, dx, dy):
    n, h, w = images.shape
    if abs(dy) >= h or abs(dx) >= w:
        return np.zeros_like(images)
    flat = np.roll(images.reshape(n * h, w), dy, axis=0).reshape(n, h, w)
    if dy < 0:
        flat[-1, dy:] = 0
    if dy > 0:
        flat[0, :dy] = 0
    return flat @ np.eye(w, k=dx)
