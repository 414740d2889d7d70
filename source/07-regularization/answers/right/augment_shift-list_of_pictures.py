"""Picture by picture, as nested lists."""

def augment_shift(images, dx, dy):
    def pixel(image, row, column):
        return image[row][column] if 0 <= row < len(image) and 0 <= column < len(image[0]) else 0

    return [
        [[pixel(image, i - dy, j - dx) for j in range(len(image[0]))] for i in range(len(image))]
        for image in images.tolist()
    ]
