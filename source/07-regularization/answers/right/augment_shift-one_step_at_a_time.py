"""Recursion: one pixel, then the rest of the way; single precision."""

def augment_shift(images, dx, dy):
    images = np.asarray(images, dtype=np.float32)
    n, h, w = images.shape
    if max(-h, min(dy, h)) != dy or max(-w, min(dx, w)) != dx:
        return augment_shift(images, max(-w, min(dx, w)), max(-h, min(dy, h)))
    column, row = np.zeros((n, h, 1), np.float32), np.zeros((n, 1, w), np.float32)
    if dx > 0:
        return augment_shift(np.concatenate([column, images[:, :, : w - 1]], axis=2), dx - 1, dy)
    if dx < 0:
        return augment_shift(np.concatenate([images[:, :, 1:], column], axis=2), dx + 1, dy)
    if dy > 0:
        return augment_shift(np.concatenate([row, images[:, : h - 1]], axis=1), dx, dy - 1)
    if dy < 0:
        return augment_shift(np.concatenate([images[:, 1:], row], axis=1), dx, dy + 1)
    return images
