"""07: what keeps a network from learning its samples by heart.

Samples are columns: activations `a` are (units, n_samples). `w` is a list of weight arrays.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from course.arrays import Array


def l2_penalty(w: list[Array], lam: float) -> float:
    """`lam/2 sum w^2` over all arrays."""
    return float(lam / 2 * sum(np.sum(weights**2) for weights in w))


def l1_penalty(w: list[Array], lam: float) -> float:
    """`lam sum |w|` over all arrays."""
    return float(lam * sum(np.sum(np.abs(weights)) for weights in w))


def l2_gradient(w: list[Array], lam: float) -> list[Array]:
    """`lam w`: large weights are pulled harder."""
    return [lam * weights for weights in w]


def l1_gradient(w: list[Array], lam: float) -> list[Array]:
    """`lam sign(w)`, 0 where a weight is 0: all are pulled alike, small ones to zero."""
    return [lam * np.sign(weights) for weights in w]


def dropout_forward(a: Array, p_drop: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """`(out, mask)`: each entry is dropped with `p_drop`, the rest grow by `1 / (1 - p_drop)`, so the mean stays.

    Inverted dropout (Srivastava and others 2014): in testing there is nothing to do.
    """
    mask = (rng.random(a.shape) >= p_drop) / (1 - p_drop)
    return a * mask, mask


def dropout_backward(delta: Array, mask: Array) -> Array:
    """The gradient passes where the activation passed, with the same factor."""
    return delta * mask


def batch_norm_forward(x: Array, gamma: Array, beta: Array, eps: float = 1e-5) -> tuple[Array, Array, Array]:
    """`(gamma (x - mean) / sqrt(var + eps) + beta, mean, var)`; x `(units, n_samples)`, the others `(units, 1)`.

    Statistics over the samples of the batch, the variance with 1/n (Ioffe, Szegedy 2015).
    """
    mean = x.mean(axis=1, keepdims=True)  # (units, 1)
    var = x.var(axis=1, keepdims=True)  # (units, 1)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta, mean, var


def early_stopping(val_losses: Sequence[float], patience: int) -> tuple[int, int]:
    """`(best_epoch, stop_epoch)`: stops at the first epoch that is `patience` after the best so far."""
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        elif epoch - best >= patience:
            return best, epoch
    return best, len(val_losses) - 1


def augment_shift(images: Array, dx: int, dy: int) -> Array:
    """`(n, h, w)` moved right by `dx` and down by `dy`; zeros come in."""
    _, h, w = images.shape
    out = np.zeros_like(images)
    if abs(dx) < w and abs(dy) < h:
        out[:, max(dy, 0) : h + min(dy, 0), max(dx, 0) : w + min(dx, 0)] = images[
            :, max(-dy, 0) : h + min(-dy, 0), max(-dx, 0) : w + min(-dx, 0)
        ]
    return out


def augment_flip(images: Array) -> Array:
    """`(n, h, w)` mirrored left to right."""
    return images[:, :, ::-1]
