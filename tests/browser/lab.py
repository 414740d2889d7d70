"""A JupyterLab for tests: a server of its own on a free port, and a notebook as a student has it before their eyes."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

START_SECONDS = 120.0
CELL_SECONDS = 120.0
QUIET = {"checkForUpdates": False, "doNotDisturbMode": True, "fetchNews": "false"}

READY = """path => {
  const panel = window.jupyterapp?.shell?.currentWidget;
  return panel?.context?.path === path && panel.content?.widgets?.length > 5
    && panel.sessionContext?.session?.kernel?.status === 'idle';
}"""
CELL = "window.jupyterapp.shell.currentWidget.content.widgets[i]"
SCROLL = """async i => {
  const notebook = window.jupyterapp.shell.currentWidget.content;
  notebook.activeCellIndex = i;
  await notebook.scrollToItem(i, 'start');
}"""
WATCH_PICTURE = """picture => {
  window.pressed = window.painted = 0;
  document.addEventListener('keydown', () => { window.pressed = performance.now(); window.painted = 0 }, true);
  const seen = () => requestAnimationFrame(() => { window.painted = performance.now() });
  new MutationObserver(seen).observe(picture, {childList: true, subtree: true, attributes: true});
}"""


@contextlib.contextmanager
def server(root: Path, home: Path) -> Iterator[str]:
    """JupyterLab on `root`, with all its files below `home`; its address, token included. It is gone afterwards."""
    port, token = _free_port(), secrets.token_hex(16)
    settings = home / "settings" / "@jupyterlab" / "apputils-extension" / "notification.jupyterlab-settings"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps(QUIET))
    folders = (
        "JUPYTER_CONFIG_DIR",
        "JUPYTER_DATA_DIR",
        "JUPYTER_RUNTIME_DIR",
        "IPYTHONDIR",
        "JUPYTERLAB_WORKSPACES_DIR",
    )
    environment = {**os.environ, **{name: str(home / name.lower()) for name in folders}}
    environment |= {"JUPYTER_TOKEN": token, "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"), "HOME": str(home)}
    options = [f"--ServerApp.root_dir={root}", f"--ServerApp.port={port}", "--ServerApp.port_retries=0", "--no-browser"]
    options += ["--ServerApp.ip=127.0.0.1", "--LabApp.expose_app_in_browser=True"]
    if os.geteuid() == 0:
        options.append("--allow-root")
    with (home / "server.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *options],
            env=environment,
            cwd=root,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            _wait_until_up(process, f"http://127.0.0.1:{port}/api/status?token={token}", home / "server.log")
            yield f"http://127.0.0.1:{port}/lab/tree/{{path}}?reset&token={token}"
        finally:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(20)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_up(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"JupyterLab did not start:\n{log.read_text()[-3000:]}")


class Notebook:
    """A notebook in the browser; cells are found by what they hold, or by their grade id."""

    def __init__(self, page: Any, address: str, path: str) -> None:
        self.page = page
        page.goto(address.format(path=path))
        page.wait_for_function(READY, arg=path, timeout=START_SECONDS * 1000)
        self.cells: list[dict[str, Any]] = page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.content.widgets.map((cell, i) => ({index: i,"
            " type: cell.model.type, source: cell.model.sharedModel.getSource(),"
            " name: cell.model.getMetadata('nbgrader')?.grade_id ?? ''}))"
        )

    def named(self, name: str) -> int:
        """The place of a cell by its grade id."""
        return int(next(cell["index"] for cell in self.cells if cell["name"] == name))

    def holding(self, text: str) -> int:
        """The place of the code cell whose text begins with this."""
        code = (cell for cell in self.cells if cell["type"] == "code")
        return int(next(cell["index"] for cell in code if cell["source"].startswith(text)))

    def select(self, index: int) -> Any:
        """Bring a cell into view; the cell on the page. Once more where the list measured its cells meanwhile."""
        cell = self.page.locator(f".jp-Notebook .jp-Cell[data-windowed-list-index='{index}']")
        end = time.monotonic() + CELL_SECONDS
        while True:
            self.page.evaluate(SCROLL, index)
            try:
                cell.wait_for(timeout=3_000)
            except Exception as error:  # playwright, which is imported late, has its own TimeoutError
                if type(error).__name__ != "TimeoutError" or time.monotonic() > end:
                    raise
            else:
                return cell

    def run(self, index: int) -> str:
        """Click beside the code, press Shift + Enter, wait; what stands below the cell then."""
        cell = self.select(index)
        cell.locator(".jp-InputPrompt").first.click()
        return self._enter(index)

    def answer(self, index: int, code: str) -> str:
        """Put one's own code in the place of all that a cell holds, and run it."""
        self.select(index).locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(code)
        assert self.page.evaluate(f"i => {CELL}.model.sharedModel.getSource()", index) == code
        return self._enter(index)

    def _enter(self, index: int) -> str:
        before = self.page.evaluate(f"i => {CELL}.model.executionCount", index)
        self.page.keyboard.press("Shift+Enter")
        self.page.wait_for_function(
            f"([i, before]) => {{ const count = {CELL}.model.executionCount;"
            " return count !== null && count !== before"
            " && window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'idle' }",
            arg=[index, before],
            timeout=CELL_SECONDS * 1000,
        )
        outputs = self.select(index).locator(".jp-OutputArea-output")
        return "\n".join(outputs.nth(number).inner_text() for number in range(outputs.count()))


class ExplorerOnPage:
    """An explorer below its cell: the picture, the words, and the keyboard."""

    def __init__(self, notebook: Notebook, index: int) -> None:
        self.page = notebook.page
        self.cell = notebook.select(index)
        self.image = self.cell.locator(".jp-OutputArea-output img")
        self.image.wait_for(timeout=30_000)

    @property
    def picture(self) -> str:
        return str(self.image.get_attribute("src"))

    @property
    def words(self) -> str:
        return str(self.cell.locator("[role=status]").inner_text())

    def fits(self) -> bool:
        """Whether all of it can be seen at once, beside the list of files."""
        window = self.page.locator(".jp-WindowedPanel-outer").first.bounding_box()
        whole = self.cell.locator(".jp-OutputArea-output").first.bounding_box()
        picture = self.image.bounding_box()
        inside = picture["x"] + picture["width"] <= window["x"] + window["width"]
        return bool(inside and whole["height"] <= window["height"])

    def press(self, key: str, times: int) -> list[float]:
        """Press a key on the first slider; for each press the milliseconds until a new picture stood on the page."""
        handle = self.cell.locator(".noUi-handle").first
        handle.focus()
        picture = self.cell.locator(".jp-OutputArea-output .widget-html", has=self.page.locator("img")).first
        picture.evaluate(WATCH_PICTURE)
        waits = []
        for _ in range(times):
            self.page.keyboard.press(key)
            self.page.wait_for_function("() => window.painted > window.pressed", timeout=20_000)
            waits.append(float(self.page.evaluate("() => window.painted - window.pressed")))
        return waits


def told(name: str, waits: list[float]) -> str:
    """The measurement in words."""
    return f"{name}: key to picture, median of {len(waits)}: {median(waits):.0f} ms, longest {max(waits):.0f} ms"
