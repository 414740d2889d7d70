"""A huge slope clipped to -1 and 1, in single precision."""

def l1_gradient(w, lam):
    return tuple((np.clip(weights * 1e30, -1, 1) * lam).astype(np.float32) for weights in w)
