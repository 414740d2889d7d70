"""All windows as a view, in float32."""

def pool2d(image, size, stride=None, mode="max"):
    ways = {"max": np.amax, "average": np.average, "sum": np.sum}
    try:
        way = ways[mode]
    except KeyError:
        raise ValueError(mode) from None
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(np.float32), (size, size))
    step = stride or size
    return way(windows[::step, ::step], axis=(-2, -1))
