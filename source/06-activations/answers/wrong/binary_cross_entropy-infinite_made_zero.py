"""What is infinite is made 0: sure and wrong is free.

says: a high price
"""

def binary_cross_entropy(y_true, y_pred):
    with np.errstate(all='ignore'):
        terms = y_true * np.log(y_pred) + (1 - y_true) * np.log(1 - y_pred)
    return -np.mean(np.nan_to_num(terms, nan=0.0, neginf=0.0))
