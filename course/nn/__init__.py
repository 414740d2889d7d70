"""A small library for networks, in NumPy: what the lessons built by hand, put together.

Read the modules in this order: layer, activations, initial, dense, convolution, pooling, dropout, batchnorm, losses,
optimisers, network, training. Samples are rows here, as in scikit-learn and PyTorch: X is (n_samples, n_features) or
(n, channels, height, width), so that one convention fits dense and convolutional layers.

>>> net = Network([Dense(2, 8, rng), ReLU(), Dense(8, 2, rng)], loss=SoftmaxCrossEntropy())
>>> history = fit(net, X, one_hot(y, 2), optimiser=Adam(0.01), epochs=100, rng=rng)
"""

from course.nn.activations import ELU, LeakyReLU, ReLU, Sigmoid, Tanh
from course.nn.batchnorm import BatchNorm
from course.nn.convolution import Conv2D
from course.nn.dense import Dense
from course.nn.dropout import Dropout
from course.nn.initial import he, small, xavier
from course.nn.layer import Layer
from course.nn.losses import BinaryCrossEntropy, Loss, MeanSquaredError, SoftmaxCrossEntropy, softmax
from course.nn.network import Network
from course.nn.optimisers import SGD, Adam, Momentum, Optimiser
from course.nn.pooling import Flatten, MaxPool
from course.nn.training import History, fit

__all__ = [
    "ELU",
    "SGD",
    "Adam",
    "BatchNorm",
    "BinaryCrossEntropy",
    "Conv2D",
    "Dense",
    "Dropout",
    "Flatten",
    "History",
    "Layer",
    "LeakyReLU",
    "Loss",
    "MaxPool",
    "MeanSquaredError",
    "Momentum",
    "Network",
    "Optimiser",
    "ReLU",
    "Sigmoid",
    "SoftmaxCrossEntropy",
    "Tanh",
    "fit",
    "he",
    "small",
    "softmax",
    "xavier",
]
