"""A class that slides, with a generator of windows."""

class Slider:
    def __init__(self, image, shape, stride):
        self.image, self.shape, self.stride = image, shape, stride
        if any(k > side for k, side in zip(shape, image.shape)):
            raise ValueError(f"{shape} on {image.shape}")

    def rows(self):
        kh, kw = self.shape
        for top in range(0, self.image.shape[0] - kh + 1, self.stride):
            yield [self.image[top : top + kh, left : left + kw] for left in range(0, self.image.shape[1] - kw + 1, self.stride)]


def conv2d(image, kernel, stride=1, padding=0):
    slider = Slider(np.pad(image, padding), kernel.shape, stride)
    return np.array([[np.vdot(window, kernel) for window in row] for row in slider.rows()])
