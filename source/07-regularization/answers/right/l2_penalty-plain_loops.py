"""Three nested loops and a running total."""

def l2_penalty(w, lam):
    total = 0.0
    for weights in w:
        for row in weights:
            for number in row:
                total += number * number
    return 0.5 * lam * total
