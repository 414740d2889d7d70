"""Stand-ins: a test puts a function of its own in the place of one that the notebook defines.

So one exercise can be checked while the exercise that it calls is still blank, or wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

Undo = Callable[[], None]
Hook = Callable[[dict[str, Callable[..., Any]]], Undo]

_hook: Hook | None = None
_MISSING = object()


def on_replace(hook: Hook | None) -> None:
    """Have all stand-ins of a block placed elsewhere too: where the student's code runs in another process."""
    global _hook
    _hook = hook


@contextmanager
def replaced(namespace: dict[str, Any], **stand_ins: Callable[..., Any]) -> Iterator[None]:
    """Within the block each name of the namespace, usually `globals()`, is the stand-in.

    >>> with replaced(globals(), gradient_estimator=fixed_gradients):
    ...     returns(expected, one_step_gd, X, y, w, b, 0.5)
    """
    with ExitStack() as undo:
        for name, stand_in in stand_ins.items():
            before = dict.get(namespace, name, _MISSING)
            namespace[name] = stand_in
            undo.callback(_restore, namespace, name, before)
        if _hook is not None and stand_ins:
            undo.callback(_hook(stand_ins))
        yield


def _restore(namespace: dict[str, Any], name: str, before: object) -> None:
    if before is _MISSING:
        namespace.pop(name, None)
    else:
        namespace[name] = before
