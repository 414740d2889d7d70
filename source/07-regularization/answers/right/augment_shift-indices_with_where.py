"""Fancy indices, zeros where the index lies outside."""

def augment_shift(images, dx, dy):
    n, h, w = images.shape
    rows, columns = np.arange(h) - dy, np.arange(w) - dx
    inside = ((rows >= 0) & (rows < h))[:, None] & ((columns >= 0) & (columns < w))
    moved = images[:, np.clip(rows, 0, h - 1)][:, :, np.clip(columns, 0, w - 1)]
    return np.where(inside, moved, 0)
