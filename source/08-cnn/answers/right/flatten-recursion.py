"""Joins the second axis with the third until two are left, in float32."""

def flatten(maps):
    if maps.ndim == 2:
        return maps.astype(np.float32)
    return flatten(np.concatenate([maps[:, k] for k in range(maps.shape[1])], axis=1))
