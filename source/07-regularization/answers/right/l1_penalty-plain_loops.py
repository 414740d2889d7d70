"""Nested loops with Python's abs."""

def l1_penalty(w, lam):
    total = 0
    for weights in w:
        for row in weights.tolist():
            total += sum(abs(number) for number in row)
    return total * lam
