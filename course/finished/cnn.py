"""08: convolution, pooling, and a small network of both.

Images are (n, channels, height, width), filters (f, channels, kh, kw): the order of PyTorch. What deep-learning
libraries call convolution does not flip the kernel; mathematics calls it cross-correlation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from course.arrays import Array
from course.finished.activations import relu

__all__ = [
    "cnn_forward",
    "conv2d",
    "conv_layer",
    "count_parameters",
    "flatten",
    "output_size",
    "pool2d",
    "relu",
    "softmax",
]


def softmax(z: Array) -> Array:
    """`e^z / sum e^z` for each row of `(n, n_classes)`: here samples are rows."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def output_size(n: int, k: int, stride: int = 1, padding: int = 0) -> int:
    """`floor((n + 2 padding - k) / stride) + 1`: at how many places a kernel of side k fits."""
    if k > n + 2 * padding:
        raise ValueError(f"a kernel of {k} does not fit in {n} with a padding of {padding}")
    return (n + 2 * padding - k) // stride + 1


def conv2d(image: Array, kernel: Array, stride: int = 1, padding: int = 0) -> Array:
    """The kernel laid over each window, multiplied and added up: `(h, w)` by `(kh, kw)`."""
    return conv_layer(np.asarray(image)[None, None], np.asarray(kernel)[None, None], np.zeros(1), stride, padding)[0, 0]


def pool2d(image: Array, size: int, stride: int | None = None, mode: str = "max") -> Array:
    """One number for each window of `size` by `size`: its maximum, its average or its sum."""
    ways: dict[str, Callable[..., Array]] = {"max": np.max, "average": np.mean, "sum": np.sum}
    if mode not in ways:
        raise ValueError(f"the mode {mode!r} is none of {list(ways)}")
    if size > min(image.shape):
        raise ValueError(f"a window of {size} does not fit in {image.shape}")
    step = size if stride is None else stride
    windows = sliding_window_view(image, (size, size))[::step, ::step]  # (oh, ow, size, size)
    return ways[mode](windows, axis=(2, 3))  # (oh, ow)


def conv_layer(images: Array, filters: Array, biases: Array, stride: int = 1, padding: int = 0) -> Array:
    """Each filter over each image, the channels added up: `(n, c, h, w)` and `(f, c, kh, kw)` to `(n, f, oh, ow)`."""
    kh, kw = filters.shape[2:]
    for side, k in zip(images.shape[2:], (kh, kw), strict=True):
        output_size(side, k, stride, padding)  # refuses a kernel that does not fit
    padded = np.pad(images, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    windows = sliding_window_view(padded, (kh, kw), axis=(2, 3))[:, :, ::stride, ::stride]  # (n, c, oh, ow, kh, kw)
    maps = np.tensordot(windows, filters, axes=([1, 4, 5], [1, 2, 3]))  # (n, oh, ow, f)
    return np.moveaxis(maps, 3, 1) + np.asarray(biases)[:, None, None]  # (n, f, oh, ow)


def flatten(maps: Array) -> Array:
    """`(n, f, h, w)` to `(n, f h w)`: channel by channel, row by row."""
    return maps.reshape(len(maps), -1)


def cnn_forward(images: Array, params: Mapping[str, Array]) -> Array:
    """Class probabilities `(n, n_classes)`: convolution, ReLU, 2 x 2 max pooling, flatten, dense, softmax."""
    maps = relu(conv_layer(images, params["filters"], params["biases"]))  # (n, f, oh, ow)
    pooled = np.array([[pool2d(channel, 2) for channel in sample] for sample in maps])  # (n, f, oh // 2, ow // 2)
    return softmax(flatten(pooled) @ params["W"].T + params["b"])  # (n, n_classes)


def count_parameters(layers: Sequence[tuple[Any, ...]]) -> int:
    """The trainable numbers of layers such as `("dense", 784, 30)`, `("conv", 1, 8, 3)`, `("pool", 2)`."""
    total = 0
    for kind, *numbers in layers:
        if kind == "dense":
            n_in, n_out = numbers
            total += n_in * n_out + n_out
        elif kind == "conv":
            channels, filters, k = numbers
            total += filters * channels * k * k + filters
    return total
