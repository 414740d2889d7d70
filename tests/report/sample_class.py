"""A class of 24 varied, made-up results, as grading 04-xor-mlp might give them."""

from __future__ import annotations

import base64
import random
import struct
import zlib
from typing import Any

from autograder.records import Answer, Check, Outcome, Result, Status

EXERCISES = {
    "sigmoid": (("shapes", 1.0), ("values", 1.0)),
    "nn_parameter_maker": (("shapes", 2.0), ("spread", 2.0)),
    "forward_pass": (("shapes", 2.0), ("values", 3.0)),
    "gradient_estimator": (("values", 4.0), ("leaves-arguments", 1.0)),
    "one_step_gd": (("values", 4.0),),
    "predict": (("values", 4.0), ("accuracy", 3.0)),
    "why-not-linear": (("", 3.0),),
}
MAX_SCORE = 30.0
HASHES = {
    name: digit * 64 for name, digit in zip(("submission", "assignment", "engine", "environment"), "3a7f", strict=True)
}

MESSAGES = {
    Outcome.FAILED: (
        "`{name}(X, w, b)` returned an array of shape (3, 1) where (3,) is expected: did you keep the column?\n"
        "  expected  array([0.52497919, 0.13296424, 0.88079708])\n  got       array([[0.52497919], [0.1329], [0.88]])",
        "`{name}` gave {value}, and 0.13296424 is expected: is the bias added?",
    ),
    Outcome.ERROR: (
        "`{name}` stopped with ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with "
        'gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)\n  File "forward_pass", line 4\n'
        "    z = w[i] @ a",
    ),
    Outcome.NOT_ATTEMPTED: ("`{name}` is not attempted yet.",),
    Outcome.WAITING: ("`{name}` needs `forward_pass` first.",),
    Outcome.TIMEOUT: ("`{name}` did not come back within 5 seconds: is there a loop that never ends?",),
}

CODE = '''def {name}(inp, w, b):
    """The activations of every layer, first to last."""
    activations = [inp]                       # (n_features, n_samples)
    for weights, bias in zip(w, b):
        z = weights @ activations[-1] + bias  # (units, n_samples)
        activations.append(1 / (1 + np.exp(-z)))
    return activations
'''


def png(width: int = 220, height: int = 90) -> str:
    """A small grey wedge as a real PNG."""
    rows = b"".join(b"\x00" + bytes((x * 255 // width + y) % 256 for x in range(width)) for y in range(height))

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    content = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return base64.b64encode(content).decode()


def make_result(student: str, outcomes: dict[str, Outcome], rng: random.Random, **changes: Any) -> Result:
    """A result with this outcome for each exercise named, and passed for the rest."""
    checks = [
        _check(name, label, points, outcomes.get(name, Outcome.PASSED), rng, place)
        for name, parts in EXERCISES.items()
        for place, (label, points) in enumerate(parts)
    ]
    outputs = (
        {"output_type": "stream", "name": "stdout", "text": "loss 0.25\nloss 0.21\n"},
        {"output_type": "display_data", "data": {"image/png": png(), "text/plain": "<Figure>"}, "metadata": {}},
    )
    answers = [Answer(name, "code", CODE.format(name=name), outputs if name == "predict" else ()) for name in EXERCISES]
    answers[-1] = Answer("why-not-linear", "markdown", "Because a line cannot separate the four corners of XOR.")
    fields: dict[str, Any] = {
        "status": Status.GRADED,
        "score": sum(check.points for check in checks),
        "isolation": "A",
        "seconds": round(0.1 + rng.random() / 3, 3),
        "checks": tuple(checks),
        "answers": tuple(answers),
        "hashes": HASHES | {"submission": f"{rng.getrandbits(256):064x}"},
    }
    return Result("04-xor-mlp", student, max_score=MAX_SCORE, **fields | changes)


def _check(name: str, label: str, points: float, outcome: Outcome, rng: random.Random, place: int) -> Check:
    if name == "why-not-linear":
        return Check(name, name, 0.0, points, Outcome.MANUAL)
    if outcome is Outcome.FAILED and place == 0 and rng.random() < 0.5:
        outcome = Outcome.PASSED
    message = ""
    if outcome is not Outcome.PASSED:
        message = rng.choice(MESSAGES[outcome]).format(name=name, value=round(rng.random(), 6))
    return Check(f"{name}-{label}", name, points if outcome is Outcome.PASSED else 0.0, points, outcome, message)


def sample_class() -> list[Result]:
    """24 results: most good, some in every kind of trouble."""
    rng = random.Random(4)
    results = [make_result(f"s{number:03}", _troubles(number, rng), rng) for number in range(1, 20)]
    stopped = {"predict": Outcome.TIMEOUT, "one_step_gd": Outcome.TIMEOUT}
    repaired = ("the cell forward_pass-shapes was missing and was put back", "the cell given-setup was changed")
    results += [
        make_result("s020", {"predict": Outcome.FAILED}, rng, status=Status.REPAIRED, notes=repaired),
        make_result("s021", stopped, rng, status=Status.TIMEOUT, notes=("the cell one_step_gd ran for 30 s",)),
        make_result("s022", dict.fromkeys(EXERCISES, Outcome.NOT_ATTEMPTED), rng),
        _without_score("s023", Status.UNREADABLE, "the file is not JSON: line 1, column 1"),
        _without_score("s024", Status.NOT_JUDGED, "the judge stopped with signal 9"),
    ]
    return results


def _troubles(number: int, rng: random.Random) -> dict[str, Outcome]:
    if number % 3 == 0:
        return {}
    kinds = [Outcome.FAILED, Outcome.FAILED, Outcome.ERROR, Outcome.NOT_ATTEMPTED]
    names = [name for name in EXERCISES if name != "why-not-linear"]
    troubles = {name: rng.choice(kinds) for name in rng.sample(names, rng.randint(1, 3))}
    if troubles.get("forward_pass") is Outcome.NOT_ATTEMPTED:
        troubles["predict"] = Outcome.WAITING
    return troubles


def _without_score(student: str, status: Status, note: str) -> Result:
    return Result("04-xor-mlp", student, status, None, MAX_SCORE, notes=(note,), hashes=HASHES)
