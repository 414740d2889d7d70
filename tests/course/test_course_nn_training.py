"""Networks that are trained: against scikit-learn, against closed forms, and on what they are for."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest

from course import data, nn


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def twin(model: Any, head: nn.Loss) -> nn.Network:
    """Our network with the weights of a fitted MLP of scikit-learn."""
    activation = {"relu": nn.ReLU, "tanh": nn.Tanh, "logistic": nn.Sigmoid}[model.activation]
    layers: list[nn.Layer] = []
    for W, b in zip(model.coefs_, model.intercepts_, strict=True):
        dense = nn.Dense(W.shape[0], W.shape[1], rng())
        dense.params = {"W": W.T.copy(), "b": b.copy()}
        layers += [dense, activation()]
    return nn.Network(layers[:-1], head)


def fitted(kind: Any, X: Any, y: Any, **settings: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says that it has not converged, and need not
        return kind(hidden_layer_sizes=(7, 5), max_iter=8, random_state=0, **settings).fit(X, y)


@pytest.mark.parametrize("activation", ["relu", "tanh", "logistic"])
def test_probabilities_agree_with_mlpclassifier(activation: str) -> None:
    from sklearn.neural_network import MLPClassifier

    X, y = data.digits()
    many = fitted(MLPClassifier, X[:300], y[:300], activation=activation)
    ours = twin(many, nn.SoftmaxCrossEntropy())
    assert np.allclose(ours.predict(X[300:350]), many.predict_proba(X[300:350]), atol=1e-10)
    assert np.array_equal(ours.classify(X[300:350]), many.predict(X[300:350]))

    X, y = data.moons(100)
    two = fitted(MLPClassifier, X, y, activation=activation)
    ours = twin(two, nn.BinaryCrossEntropy())
    assert np.allclose(ours.predict(X)[:, 0], two.predict_proba(X)[:, 1], atol=1e-10)
    assert ours.accuracy(X, y) == pytest.approx(two.score(X, y))


def test_values_and_gradients_agree_with_mlpregressor() -> None:
    from sklearn.neural_network import MLPRegressor

    X = rng().normal(size=(60, 3))
    y = X @ [1.0, -2.0, 0.5]
    model = fitted(MLPRegressor, X, y, activation="tanh", alpha=0.0)
    ours = twin(model, nn.MeanSquaredError())
    assert np.allclose(ours.predict(X)[:, 0], model.predict(X), atol=1e-10)

    activations = [X, *(np.empty((60, n)) for n in (7, 5, 1))]
    deltas = [np.empty_like(a) for a in activations[1:]]
    coefs = [np.empty_like(c) for c in model.coefs_]
    intercepts = [np.empty_like(b) for b in model.intercepts_]
    # scikit-learn's own backprop; its loss is half the mean squared error
    loss, coefs, intercepts = model._backprop(X, y[:, None], np.ones(60), activations, deltas, coefs, intercepts)
    assert ours.gradients(X, y[:, None]) == pytest.approx(2 * loss)
    dense = [layer for layer in ours.layers if isinstance(layer, nn.Dense)]
    for layer, dW, db in zip(dense, coefs, intercepts, strict=True):
        assert np.allclose(layer.grads["W"], 2 * dW.T, atol=1e-10)
        assert np.allclose(layer.grads["b"], 2 * db, atol=1e-10)


def test_optimisers_take_the_steps_of_their_formulas() -> None:
    g = np.array([0.5, -2.0])
    for optimiser, first, second in (
        (nn.SGD(0.1), 0.1 * g, 0.1 * g),
        (nn.Momentum(0.1, beta=0.8), 0.1 * g, 0.1 * 1.8 * g),
        (nn.Adam(0.1), 0.1 * np.sign(g), 0.1 * np.sign(g)),  # of a constant gradient only the sign is left
    ):
        assert np.allclose(optimiser.update((0, "W"), g), first)
        assert np.allclose(optimiser.update((0, "W"), g), second)
        assert np.allclose(optimiser.update((1, "W"), g), first), "another parameter has a memory of its own"


def test_adam_agrees_with_sklearn() -> None:
    from sklearn.neural_network._stochastic_optimizers import AdamOptimizer

    ours, theirs = np.array([1.0, -2.0, 0.3]), [np.array([1.0, -2.0, 0.3])]
    mine, other, draws = nn.Adam(0.05), AdamOptimizer(theirs, learning_rate_init=0.05), rng(4)
    for _ in range(20):
        g = draws.normal(size=3)
        ours = ours - mine.update((0, "W"), g)
        other.update_params(theirs, [g])
    assert np.allclose(ours, theirs[0], atol=1e-9)


@pytest.mark.parametrize("optimiser", [nn.SGD(0.5), nn.Momentum(0.2), nn.Adam(0.03)])
def test_every_optimiser_learns_xor(optimiser: nn.Optimiser) -> None:
    draws = rng(1)
    net = nn.Network([nn.Dense(2, 8, draws), nn.Tanh(), nn.Dense(8, 1, draws)], nn.BinaryCrossEntropy())
    history = nn.fit(net, data.truth_table(2), data.XOR[:, None], optimiser=optimiser, epochs=300, rng=draws)
    assert net.accuracy(data.truth_table(2), data.XOR) == 1
    assert history.loss[-1] < 0.1 < history.loss[0] and len(history.loss) == 300


def test_training_is_repeatable_and_leaves_the_data_alone() -> None:
    X, y = data.moons(60)
    X_before, losses = X.copy(), []
    for _ in range(2):
        draws = rng(2)
        net = nn.Network(
            [nn.Dense(2, 4, draws), nn.ReLU(), nn.Dropout(0.2, draws), nn.Dense(4, 2, draws)], nn.SoftmaxCrossEntropy()
        )
        losses.append(nn.fit(net, X, data.one_hot(y, 2), optimiser=nn.Adam(0.01), epochs=5, rng=draws).loss)
    assert losses[0] == losses[1] and np.array_equal(X, X_before)


def test_early_stopping_puts_the_best_parameters_back() -> None:
    draws = rng(0)
    X, y = data.moons(80, noise=0.4)
    Y = data.one_hot(y, 2)
    net = nn.Network([nn.Dense(2, 32, draws), nn.ReLU(), nn.Dense(32, 2, draws)], nn.SoftmaxCrossEntropy())
    validation = (X[40:], Y[40:])
    history = nn.fit(
        net, X[:40], Y[:40], optimiser=nn.Adam(0.05), epochs=500, rng=draws, validation=validation, patience=15
    )
    assert len(history.val_loss) == history.best_epoch + 16 < 500
    assert net.cost(*validation) == pytest.approx(min(history.val_loss))
    assert set(history.curves) == {"training", "validation"}
    with pytest.raises(ValueError, match="patience needs validation"):
        nn.fit(net, X, Y, optimiser=nn.SGD(0.1), epochs=1, rng=draws, patience=3)


def test_l2_pulls_weights_and_not_biases() -> None:
    draws = rng(0)
    net = nn.Network([nn.Dense(3, 2, draws), nn.Tanh()], nn.MeanSquaredError())
    net.layers[0].params["b"] += 1.0
    before = net.get_params()[0]
    X = np.zeros((4, 3))
    nn.fit(net, X, np.ones((4, 2)), optimiser=nn.SGD(0.1), epochs=1, rng=draws, l2=0.5)
    assert np.allclose(net.layers[0].params["W"], before["W"] * (1 - 0.1 * 0.5))
    slope = 2 * (np.tanh(1) - 1) * (1 - np.tanh(1) ** 2) / 2  # of the loss alone: all inputs are 0, all targets 1
    assert np.allclose(net.layers[0].params["b"], before["b"] - 0.1 * slope)


def test_augmentation_sees_every_batch() -> None:
    sizes: list[int] = []

    def augment(X: Any, draws: np.random.Generator) -> Any:
        sizes.append(len(X))
        return X + draws.normal(size=X.shape)

    draws = rng(0)
    net = nn.Network([nn.Dense(2, 2, draws)], nn.MeanSquaredError())
    X = np.ones((10, 2))
    nn.fit(net, X, X, optimiser=nn.SGD(0.1), epochs=2, rng=draws, batch_size=4, augment=augment)
    assert sizes == [4, 4, 2] * 2 and (X == 1).all()


def test_the_progress_bar_says_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    draws = rng(0)
    net = nn.Network([nn.Dense(2, 1, draws)], nn.MeanSquaredError())
    X, Y = np.ones((4, 2)), np.ones((4, 1))
    nn.fit(net, X, Y, optimiser=nn.SGD(0.1), epochs=3, rng=draws, validation=(X, Y), progress=True)
    out = capsys.readouterr().out
    assert "epoch 1 of 3" in out and "validation" in out and out.endswith("\n") and "█" * 24 in out
    nn.fit(net, X, Y, optimiser=nn.SGD(0.1), epochs=3, rng=draws)
    assert capsys.readouterr().out == ""


def test_parameters_can_be_kept_and_put_back() -> None:
    net = nn.Network(
        [nn.Dense(784, 30, rng()), nn.Sigmoid(), nn.Dense(30, 30, rng()), nn.Sigmoid(), nn.Dense(30, 10, rng())],
        nn.MeanSquaredError(),
    )
    assert net.count_parameters() == 24_790
    kept = net.get_params()
    net.layers[0].params["W"] += 1
    net.set_params(kept)
    assert np.array_equal(net.layers[0].params["W"], kept[0]["W"])
    net.layers[0].params["W"] += 1
    assert not np.array_equal(net.layers[0].params["W"], kept[0]["W"]), "what was put back is a copy"


def test_a_small_cnn_beats_a_large_mlp_on_shifted_digits() -> None:
    images, y = data.shifted_digits()
    X_train, X_test, y_train, y_test = data.split(images[:, None], y)
    draws = rng(0)
    cnn = nn.Network(
        [nn.Conv2D(1, 16, 5, draws), nn.ReLU(), nn.MaxPool(10), nn.Flatten(), nn.Dense(16, 10, draws)],
        nn.SoftmaxCrossEntropy(),
    )
    mlp = nn.Network(
        [nn.Flatten(), nn.Dense(196, 32, draws), nn.ReLU(), nn.Dense(32, 10, draws)], nn.SoftmaxCrossEntropy()
    )
    assert (cnn.count_parameters(), mlp.count_parameters()) == (586, 6634)
    for net in (cnn, mlp):
        nn.fit(net, X_train, data.one_hot(y_train, 10), optimiser=nn.Adam(0.01), epochs=6, rng=draws)
    assert cnn.accuracy(X_test, y_test) > 0.75 > 0.65 > mlp.accuracy(X_test, y_test)
