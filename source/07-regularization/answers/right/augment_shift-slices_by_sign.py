"""Source and target slices, worked out by sign."""

def augment_shift(images, dx, dy):
    def spans(shift, size):
        start, stop = max(shift, 0), min(size + shift, size)
        return (slice(start, max(stop, start)), slice(start - shift, max(stop, start) - shift))

    out = np.zeros_like(images)
    (to_rows, from_rows), (to_columns, from_columns) = spans(dy, images.shape[1]), spans(dx, images.shape[2])
    if to_rows.start < to_rows.stop and to_columns.start < to_columns.stop:
        out[:, to_rows, to_columns] = images[:, from_rows, from_columns]
    return out
