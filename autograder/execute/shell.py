"""The IPython shell in which a worker runs cells. What a cell shows becomes outputs of nbformat, bounded in size."""

from __future__ import annotations

import base64
import contextlib
import io
import sys
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

KEPT_TYPES = ("text/plain", "text/latex", "image/png", "image/jpeg")
"""What of a rich output is kept: nothing that a browser would run."""

Output = dict[str, Any]


class OutputLog:
    """The outputs of one cell in their order, at most `limit` bytes of them."""

    def __init__(self, limit: int) -> None:
        self.left = limit
        self._outputs: list[Output] = []
        self._stream, self._pieces = "", list[str]()  # of text that is still being written

    @property
    def outputs(self) -> list[Output]:
        """What was shown so far."""
        if self._pieces:
            text = "".join(self._pieces).encode("utf-8", "replace").decode()  # a lone surrogate cannot be sent
            self._outputs.append({"output_type": "stream", "name": self._stream, "text": text})
            self._pieces = []
        return self._outputs

    def add(self, output: Output, size: int) -> None:
        """Keep an output if there is room."""
        if self._room(size):
            self.outputs.append(output)

    def write(self, name: str, text: str) -> None:
        """Add text to a stream."""
        if not self._room(len(text)):
            return
        if name != self._stream:
            _ = self.outputs
            self._stream = name
        self._pieces.append(text)

    def _room(self, size: int) -> bool:
        if self.left <= 0:
            return False
        self.left -= size
        if self.left <= 0:
            self.outputs.append({"output_type": "stream", "name": "stderr", "text": "\n[the rest was cut]\n"})
        return self.left > 0


class _Stream(io.TextIOBase):
    """A text stream that writes to the log."""

    def __init__(self, log: OutputLog, name: str) -> None:
        self.log, self.stream_name = log, name

    def write(self, text: str) -> int:
        self.log.write(self.stream_name, str(text))
        return len(text)

    def writable(self) -> bool:
        return True


_log: OutputLog | None = None  # of the cell that runs


class _Publisher(DisplayPublisher):
    def publish(self, data: Mapping[str, Any], *_: Any, **__: Any) -> None:
        _log_rich(_log, "display_data", data)


class _Hook(DisplayHook):
    def __call__(self, result: Any = None) -> None:
        shell: Any = self.shell
        if result is not None:
            data, _ = shell.display_formatter.format(result)
            _log_rich(_log, "execute_result", data)


class WorkerShell(InteractiveShell):
    """An IPython shell without history, colours and terminal; a traceback is kept as data."""

    def __init__(self, **kwargs: Any) -> None:
        config = Config()
        config.HistoryManager.enabled = False
        config.InteractiveShell.colors = "nocolor"
        config.InteractiveShell.xmode = "Plain"
        config.InteractiveShell.cache_size = 0
        config.InteractiveShell.display_pub_class = _Publisher
        config.InteractiveShell.displayhook_class = _Hook
        super().__init__(config=config, **kwargs)
        self.error: Output | None = None

    def _showtraceback(self, etype: Any, evalue: Any, stb: Any) -> None:
        name = getattr(etype, "__name__", "Exception")
        self.error = {"output_type": "error", "ename": name, "evalue": _text(evalue), "traceback": list(stb)[:50]}

    def enable_gui(self, gui: Any = None) -> None:
        """No event loop of a window system in a worker."""


def run_cell(shell: WorkerShell, source: str, limit: int) -> tuple[bool, list[Output]]:
    """Run one cell; whether it ran to its end, and its outputs, cut at `limit` bytes in all."""
    global _log
    log = _log = OutputLog(limit)
    shell.error = None
    with captured(log):
        success = bool(shell.run_cell(source, store_history=False).success)
        _log_figures(log)
    if shell.error is not None:
        log.left = max(log.left, 100_000)
        log.add(shell.error, 1)
    return success, log.outputs


@contextlib.contextmanager
def captured(log: OutputLog, *, record: bool = False) -> Iterator[list[warnings.WarningMessage]]:
    """Within the block what is printed goes to the log; with `record` every warning is kept, whatever came before."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _Stream(log, "stdout"), _Stream(log, "stderr")
    try:
        with warnings.catch_warnings(record=record) as caught:
            if record:
                warnings.simplefilter("always")
            yield [] if caught is None else caught
    finally:
        sys.stdout, sys.stderr = before


def _log_figures(log: OutputLog) -> None:
    """What a notebook with inline figures does at the end of a cell: show the open ones, and close them."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None or not pyplot.get_fignums():
        return
    for number in pyplot.get_fignums()[:20]:
        buffer = io.BytesIO()
        with contextlib.suppress(Exception):  # a figure that cannot be drawn costs nothing
            pyplot.figure(number).savefig(buffer, format="png", dpi=72)
            _log_rich(log, "display_data", {"image/png": base64.b64encode(buffer.getvalue()).decode()})
    pyplot.close("all")


def _log_rich(log: OutputLog | None, kind: str, data: Mapping[str, Any]) -> None:
    kept = {key: _encoded(data[key]) for key in KEPT_TYPES if key in data}
    if log is None or not kept:
        return
    output: Output = {"output_type": kind, "data": kept, "metadata": {}}
    if kind == "execute_result":
        output["execution_count"] = None
    log.add(output, sum(map(len, kept.values())))


def _encoded(value: Any) -> str:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return str(value).encode("utf-8", "replace").decode()


def _text(value: Any) -> str:
    try:
        return str(value)[:10_000].encode("utf-8", "replace").decode()
    except BaseException as error:  # the student's own __str__ may do anything
        return f"<{type(error).__name__} in __str__>"
