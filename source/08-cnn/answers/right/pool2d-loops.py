"""Loops, an if for each mode, and a maximum that starts with the first number."""

def pool2d(image, size, stride=None, mode="max"):
    if mode not in ("max", "average", "sum"):
        raise ValueError("unknown mode")
    h, w = image.shape
    if size > h or size > w:
        raise ValueError("the window is too large")
    if stride is None:
        stride = size
    result = []
    for top in range(0, h - size + 1, stride):
        row = []
        for left in range(0, w - size + 1, stride):
            numbers = [float(image[top + u][left + v]) for u in range(size) for v in range(size)]
            largest = numbers[0]
            for number in numbers:
                if number > largest:
                    largest = number
            row.append(largest if mode == "max" else sum(numbers) / (size * size if mode == "average" else 1))
        result.append(row)
    return result
