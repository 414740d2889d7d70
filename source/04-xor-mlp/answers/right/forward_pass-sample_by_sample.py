"""One sample at a time, with a vector in the middle."""

def forward_pass(inp, w, b):
    columns = []
    for sample in range(inp.shape[1]):
        a = inp[:, sample]
        for k in range(len(w)):
            a = sigmoid(w[k].dot(a) + b[k].ravel())
        columns.append(a)
    return np.stack(columns, axis=1)
