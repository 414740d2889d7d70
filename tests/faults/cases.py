"""Broken submissions by family. Each ends within its limits, with its own status, and keeps what it earned elsewhere.

Unless it says otherwise the fault is in `double`: 4 of 8 points are left.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

from tests import toy
from tests.hostile import FULL, WITHOUT_DOUBLE, Case, submission_cells

D = WITHOUT_DOUBLE
RIGHT = "\n\n\n" + toy.DOUBLE


def call(name: str, tries: str, text: str, status: str = "graded", score: float | None = D, note: str = "") -> Case:
    """`text` runs in every call of `double`, before the right answer is given back."""
    body = dedent(text).strip().replace("\n", "\n    ")
    return Case(name, tries, score, status, note, double=f"def double(x):\n    {body}\n    return 2 * x")


def cell(name: str, tries: str, text: str, status: str = "graded", score: float | None = FULL, note: str = "") -> Case:
    """`text` runs in the answer cell of `double`, before a right function is defined."""
    return Case(name, tries, score, status, note, double=dedent(text).strip() + RIGHT)


CATCH_ALL = """
while True:
    try:
        while True: pass
    except BaseException: pass
"""

TIME = [
    call("endless", "a loop without an end", "while True: pass", "timeout"),
    call("endless-caught", "the same, and every exception is caught", CATCH_ALL, "timeout"),
    cell("endless-cell", "a loop without an end in the cell itself", CATCH_ALL, "timeout", D, "did not end within 2 s"),
    call("sleep", "sleeps for a minute", "import time\ntime.sleep(60)", "timeout"),
    call("power", "a loop in C: a huge power", "7 ** (7 ** 12)", "timeout"),
    call("backtracking", "a loop in C: a pattern that goes back and forth", """
        import re
        re.match("(a*)*b", "a" * 40)
    """, "timeout"),
    call("sum-of-range", "a loop in C: the sum of 10 ** 15 numbers", "sum(range(10 ** 15))", "timeout"),
    cell("power-cell", "a loop in C in the cell", "7 ** (7 ** 12)", "timeout", D, "did not end within 2 s"),
    cell("alarms", "timers and handlers of its own", """
        import signal
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
    """),
    call("deadlock", "waits for a lock that nobody lets go", """
        import threading
        lock = threading.Lock()
        lock.acquire()
        lock.acquire()
    """, "timeout"),
    call("waits-for-input", "asks the keyboard", "input('How many? ')"),
    cell("waits-for-input-cell", "asks the keyboard in the cell", "n = int(input('How many? '))", score=D),
    call("pipe", "reads from a pipe that nobody writes", "import os\nos.read(os.pipe()[0], 1)", "timeout"),
    Case("endless-iterator", "gives an iterator without an end", D, double=(
        "import itertools\ndef double(x):\n    return itertools.count()")),
    Case("slow-import", "an extra cell that hangs, before anything else", FULL, "timeout", "did not end within 2 s",
         first="import time\ntime.sleep(60)"),
    Case("both-hang", "both functions hang: each has its own time", 1.0, "timeout",
         double="def double(x):\n    while True: pass", total="def total(values):\n    while True: pass"),
]  # fmt: skip

STORMS = [
    cell("output", "prints and prints", "for _ in range(50_000): print('x' * 200)"),
    call("output-call", "prints in a call without an end", "while True: print('x' * 1000)", "timeout"),
    cell("output-error", "an exception with a text of 10 MB", "raise ValueError('x' * 10_000_000)", score=D),
    cell(
        "displays",
        "shows 2,000 things",
        """
        from IPython.display import display
        for n in range(2_000): display("x" * 1000)
    """,
    ),
    cell(
        "raw-output",
        "writes past Python's own streams",
        """
        import os, sys
        os.write(1, b"x" * 100_000)
        os.write(2, b"\\xff" * 100_000)
        sys.__stdout__ and sys.__stdout__.write("x")
    """,
    ),
    call("memory", "asks for 8 GB at once", "import numpy as np\nnp.ones(2 ** 30)", "memory"),
    call(
        "memory-list",
        "a list that grows",
        """
        import numpy as np
        kept = []
        while True: kept.append(np.empty(5_000_000))
    """,
        "memory",
    ),
    call(
        "memory-caught",
        "a list that grows, and the error is caught",
        """
        import numpy as np
        kept = []
        try:
            while True: kept.append(np.empty(5_000_000))
        except MemoryError: kept.clear()
    """,
        score=FULL,
    ),
    cell("memory-cell", "memory in the cell", "import numpy as np\nx = np.ones(2 ** 30)", "memory", D),
    cell(
        "memory-children",
        "many processes with much memory each",
        """
        import os, time
        for _ in range(5):
            if os.fork() == 0:
                kept = bytearray(300_000_000)
                for place in range(0, len(kept), 4096): kept[place] = 1
                time.sleep(5)
                os._exit(0)
        time.sleep(60)
    """,
        "memory",
        D,
        "MB of memory",
    ),
    call(
        "processes",
        "children, until there are no more",
        """
        import os, time
        for _ in range(300):
            if os.fork() == 0:
                time.sleep(20)
                os._exit(0)
    """,
    ),
    call(
        "threads",
        "threads, until there are no more",
        """
        import threading, time
        for _ in range(3000): threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
    """,
    ),
    call(
        "descriptors",
        "open files, until there are no more",
        """
        import os
        while True: os.open("/dev/null", os.O_RDONLY)
    """,
    ),
    call(
        "disk",
        "a file without an end",
        """
        with open("big", "wb") as file:
            while True: file.write(b"x" * 1_000_000)
    """,
    ),
    call(
        "disk-many",
        "many files, until there is no room",
        """
        for number in range(100):
            with open(f"big-{number}", "wb") as file: file.write(b"x" * 10_000_000)
    """,
    ),
    call(
        "disk-small",
        "a hundred thousand empty files",
        """
        for number in range(100_000): open(f"small-{number}", "w").close()
    """,
    ),
    call("recursion", "calls itself", "return double(x)"),
    call(
        "recursion-deep",
        "the limit of recursion is lifted, and calls go through C",
        """
        import sys
        sys.setrecursionlimit(10 ** 9)
        return eval("double(x)", {"double": double, "x": x})
    """,
        "crashed|graded|memory",
    ),
    call(
        "deep-value",
        "a value of a hundred thousand levels, dropped at once",
        """
        value = []
        for _ in range(100_000): value = [value]
    """,
        score=FULL,
    ),
    call(
        "figures",
        "a hundred figures",
        """
        import matplotlib.pyplot as plt
        for _ in range(100): plt.figure(figsize=(1, 1))
    """,
        score=FULL,
    ),
]

CRASHES = [
    call("segfault", "reads where nothing is", "import ctypes\nctypes.string_at(0)", "crashed"),
    cell(
        "segfault-cell", "the same in the cell", "import ctypes\nctypes.string_at(0)", "crashed", D, "killed by signal"
    ),
    call("exit", "ends the process", "import os\nos._exit(0)", "crashed"),
    cell("exit-cell", "ends the process in the cell", "import os\nos._exit(3)", "crashed", D, "exit code 3"),
    call("abort", "aborts", "import os\nos.abort()", "crashed"),
    call("sys-exit", "sys.exit, which is an exception", "import sys\nsys.exit(0)"),
    call("quit", "quit(), as in a terminal", "quit()", score=D),
    call("keyboard-interrupt", "raises KeyboardInterrupt", "raise KeyboardInterrupt"),
    call("generator-exit", "raises GeneratorExit", "raise GeneratorExit"),
    cell("sys-exit-cell", "sys.exit in the cell", "import sys\nsys.exit(1)", score=D),
    call(
        "odd-exception",
        "an exception that cannot be shown",
        """
        class Odd(Exception):
            def __str__(self): raise Odd()
            __repr__ = __str__
        raise Odd()
    """,
    ),
    cell(
        "odd-exception-cell",
        "an exception that cannot be shown, in the cell",
        """
        class Odd(Exception):
            def __str__(self): raise KeyboardInterrupt()
            __repr__ = __str__
        raise Odd()
    """,
        score=D,
    ),
    cell("closed-files", "closes every open file", "import os\nos.closerange(0, 256)", "crashed", D),
    call("closed-files-call", "closes every open file in a call", "import os\nos.closerange(0, 256)", "crashed"),
    call(
        "stops-parent",
        "stops its parents and itself",
        """
        import os, signal
        for pid in {os.getppid(), os.getpid(), 1} - {0}:
            try: os.kill(pid, signal.SIGSTOP)
            except OSError: pass
    """,
        score=FULL,
    ),
    call("overwrites-none", "writes over None", "import ctypes\nctypes.memset(id(None), 255, 16)", "crashed"),
    cell(
        "bad-free",
        "gives memory back twice",
        """
        import ctypes
        libc = ctypes.CDLL(None)
        libc.malloc.restype = ctypes.c_void_p
        place = libc.malloc(100)
        libc.free(ctypes.c_void_p(place + 8))
    """,
        "crashed",
        D,
    ),
]

STATES = [
    cell(
        "gui",
        "graphical backends",
        """
        import matplotlib
        for name in ("TkAgg", "QtAgg", "WebAgg", "nbAgg"):
            try: matplotlib.use(name)
            except ImportError: pass
        %matplotlib inline
        %gui qt
        import matplotlib.pyplot as plt
        plt.plot([1, 2])
        plt.show()
    """,
    ),
    cell(
        "chdir",
        "goes to another folder and takes it away",
        """
        import os
        os.mkdir("gone")
        os.chdir("gone")
        os.rmdir("../gone")
    """,
    ),
    cell(
        "locale",
        "another locale and time zone",
        """
        import locale, os, time
        os.environ["TZ"] = "Pacific/Kiritimati"
        time.tzset()
        for name in ("de_DE.UTF-8", "C"):
            try: locale.setlocale(locale.LC_ALL, name)
            except locale.Error: pass
    """,
    ),
    cell(
        "errstate",
        "NumPy raises at every odd number, and prints otherwise",
        """
        import numpy as np
        np.seterr(all="raise")
        np.set_printoptions(precision=1, threshold=2, formatter={"all": lambda x: "?"})
    """,
    ),
    cell("warnings-as-errors", "every warning is an error", "import warnings\nwarnings.simplefilter('error')"),
    call(
        "warns",
        "warns ten thousand times",
        """
        import warnings
        for number in range(10_000): warnings.warn(f"number {number}")
    """,
        score=FULL,
    ),
    cell(
        "warning-objects",
        "warnings of odd classes and texts",
        """
        import warnings
        class Odd(UserWarning):
            def __str__(self): raise ValueError
        warnings.warn(Odd())
    """,
        score=D,
    ),
    call(
        "warning-odd-call",
        "a warning that cannot be shown, in a call",
        """
        import warnings
        class Odd(UserWarning):
            def __str__(self): raise ValueError
        warnings.warn(Odd())
    """,
        score=D,
    ),
    cell(
        "streams",
        "the streams are None, or closed",
        """
        import sys
        sys.stdout.close()
        sys.stdout = sys.stderr = sys.stdin = None
    """,
    ),
    cell(
        "surrogates",
        "prints and shows half a character",
        """
        print("\\ud800 half a character")
        "\\udfff"
    """,
    ),
    call("surrogate-value", "gives half a character back", "return '\\ud800'"),
    cell("surrogate-error", "an error about half a character", "raise ValueError('\\ud800')", score=D),
    cell("no-builtins", "deletes builtins", "import builtins\ndel builtins.sorted, builtins.zip", "crashed", D),
    cell("recursion-limit", "nearly no recursion", "import sys\nsys.setrecursionlimit(120)", score=FULL),
    cell(
        "umask", "a closed umask and closed folders", "import os\nos.umask(0o777)\nos.mkdir('closed')\nos.mkdir('a b')"
    ),
    cell(
        "limits",
        "lowers its own limits",
        """
        import resource
        resource.setrlimit(resource.RLIMIT_NOFILE, (12, 12))
    """,
        score=FULL,
    ),
    cell(
        "processors",
        "goes to every processor, where other submissions are graded",
        """
        import os
        own = os.sched_getaffinity(0)
        try: os.sched_setaffinity(0, range(1024))
        except PermissionError: pass
        assert len(own) == 1 and os.sched_getaffinity(0) == own
    """,
    ),
    cell(
        "network",
        "asks the network and waits for it",
        """
        import socket, urllib.request
        for ask in (lambda: urllib.request.urlopen("http://example.com", timeout=60), lambda: socket.socket()):
            try: ask()
            except OSError as error: print(error)
    """,
    ),
    cell("import-missing", "imports what is not there", "import torch", score=D),
    cell("reassigned", "names of the notebook mean something else", "np = None\ncheck = 7\npredict = print\nTABLE = 1"),
    cell("null-byte", "a NUL in the source", "x = 1\0", score=D),
    cell("syntax", "a text that is no Python", "Well, I tried.", score=D),
    cell("tabs", "tabs and blanks", "if True:\n\tx = 1\n        y = 2", score=D),
    cell("huge-number", "a number of ten thousand digits", "x = " + "9" * 10_000, score=D),
    cell("deep-source", "a thousand brackets", "x = " + "(" * 1000 + ")" * 1000, score=D),
    cell(
        "module-name",
        "a file of its own with the name of a library",
        """
        open("numpy.py", "w").write("raise SystemExit")
        open("course.py", "w").write("raise SystemExit")
    """,
    ),
]


def file(name: str, tries: str, content: bytes | str, status: str = "unreadable", score: float | None = None,
         note: str = "") -> Case:  # fmt: skip
    """A submission of these bytes."""
    return Case(name, tries, score, status, note, content=content.encode() if isinstance(content, str) else content)


def placed(name: str, tries: str, place: Callable[[Path], None], status: str = "missing", score: float | None = None,
           note: str = "") -> Case:  # fmt: skip
    """A submission that `place` makes in the student's folder."""
    return Case(
        name, tries, score, status, note, place=lambda course: place(course / "submitted" / name / toy.ASSIGNMENT)
    )


def notebook(**fields: Any) -> str:
    """A right submission as JSON, with other fields."""
    cells = [dict(one) for one in submission_cells()]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells} | fields)


def _cells(change: Callable[[dict[str, Any]], None]) -> str:
    cells = [json.loads(json.dumps(one)) for one in submission_cells()]
    for one in cells:
        change(one)
    return notebook(cells=cells)


def _odd_types(one: dict[str, Any]) -> None:
    one["outputs"] = {"not": "a list"}
    one["execution_count"] = [1]
    if one["id"] == "double":
        one["metadata"]["nbgrader"] |= {"points": {"a": 1}, "locked": 17, "checksum": None}
    one["metadata"]["tags"] = 5


def _odd_kind(one: dict[str, Any]) -> None:
    if one["id"] == "double":
        one["cell_type"] = "\ud800\x1b]0;title\x07\n[/red]<script>"


def _bad_sources(one: dict[str, Any]) -> None:
    if one["id"] == "double":
        one["source"] = {"lines": ["x"]}


def _list_sources(one: dict[str, Any]) -> None:
    one["source"] = [*one["source"].splitlines(keepends=True), 7, None, ["x"]]


def _version_3() -> str:
    cells = [
        {"cell_type": "code", "language": "python", "input": one["source"], "metadata": one["metadata"], "outputs": []}
        for one in submission_cells()
        if one["cell_type"] == "code"
    ]
    return json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells}]})


def _write(text: str, *names: str) -> Callable[[Path], None]:
    def place(folder: Path) -> None:
        folder.mkdir(parents=True)
        for name in names:
            (folder / name).write_text(text)

    return place


def _link_to_honest(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "toy.ipynb").symlink_to(folder.parent.parent / "honest" / toy.ASSIGNMENT / "toy.ipynb")


def _link_to_source(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "toy.ipynb").symlink_to(folder.parents[2] / "source" / toy.ASSIGNMENT / "toy.ipynb")


def _folder_link(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.symlink_to(folder.parents[2] / "source" / toy.ASSIGNMENT)


def _pipe(folder: Path) -> None:
    folder.mkdir(parents=True)
    os.mkfifo(folder / "toy.ipynb")


def _folder_as_file(folder: Path) -> None:
    (folder / "toy.ipynb").mkdir(parents=True)


def _device(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "toy.ipynb").symlink_to("/dev/zero")


GOOD = notebook()

FILES = [
    file("empty", "no byte", b"", note="empty"),
    file("blank", "blanks and line ends", " \n\n", note="empty"),
    file("truncated", "cut off on its way", GOOD[: len(GOOD) // 2], note="not JSON"),
    file("not-utf8", "text in another encoding", GOOD.replace("Because.", "Weil für").encode("utf-16"), note="UTF-8"),
    file("latin1", "one byte that is no UTF-8", GOOD.encode() + b"\xff", note="UTF-8"),
    file("bom", "a byte order mark, which editors leave", "\ufeff" + GOOD, "graded", FULL),
    file("not-json", "a page of HTML", "<!DOCTYPE html><html>Log in</html>", note="not JSON"),
    file("python", "a Python file", "def double(x):\n    return 2 * x\n", note="not JSON"),
    file("zip", "a zip file", b"PK\x03\x04" + bytes(range(256)), note="UTF-8"),
    file("nul", "a thousand zeros", b"\0" * 1000, note="not JSON"),
    file("deep-json", "brackets, 200,000 deep", "[" * 200_000, note="not JSON"),
    file("deep-cells", "a notebook of lists in lists", notebook(cells="#").replace('"#"', "[" * 900 + "]" * 900),
         "repaired", 0.0, "is missing"),
    file("array", "JSON, but a list", "[1, 2, 3]", note="not a notebook"),
    file("number", "JSON, but a number", "NaN", note="not a notebook"),
    file("no-cells", "an object without cells", "{}", note="cannot be read"),
    file("cells-object", "cells that are an object", notebook(cells={"a": 1}), note="holds no cells"),
    file("cells-odd", "cells that are numbers, texts and None", notebook(cells=[1, "x", None, [], {}]), "repaired", 0.0,
         "is missing"),
    file("many-cells", "ten thousand cells", notebook(cells=[{"cell_type": "code", "source": "1"}] * 10_000),
         note="more than 5000 cells"),
    file("huge", "larger than any notebook", b" " * (33 * 2**20), note="larger than 32 MB"),
    file("huge-int", "a number that takes for ever to read", notebook(metadata="#").replace('"#"', "9" * 1_000_000),
         note="not JSON"),
    file("version-3", "a notebook of ten years ago", _version_3(), "graded", FULL),
    file("version-99", "a notebook of the future", notebook(nbformat=99), "graded", FULL),
    file("version-text", "a version that is a text, and worksheets that are none",
         json.dumps({"nbformat": "four", "worksheets": 7}), note="cannot be read"),
    file("other-kernel", "another kernel", notebook(metadata={"kernelspec": {"name": "julia-1.9"}}), "graded", FULL),
    file("odd-metadata", "metadata that is a list", notebook(metadata=[1]), "graded", FULL),
    file("odd-types", "cells with fields of other types", _cells(_odd_types), "graded", FULL),
    file("odd-source", "a source that is an object", _cells(_bad_sources), "graded", WITHOUT_DOUBLE),
    file("odd-type", "an answer cell of a type that no terminal, page or JSON may show", _cells(_odd_kind), "graded",
         WITHOUT_DOUBLE, "double was turned into another kind of cell"),
    file("list-source", "sources that are lists, with things that are no text in them", _cells(_list_sources), "graded",
         FULL),
    placed("renamed", "another name", _write(GOOD, "my homework (1).ipynb"), "graded", FULL, "was named"),
    placed("two-files", "two notebooks of other names", _write(GOOD, "a.ipynb", "b.ipynb"), note="2 other notebooks"),
    placed("copies", "the right name, and a copy beside it", _write(GOOD, "toy.ipynb", "toy-Copy1.ipynb"), "graded",
           FULL),
    placed("checkpoint", "only a hidden file", _write(GOOD, ".toy.ipynb"), note="no notebook"),
    placed("no-file", "an empty folder", lambda folder: folder.mkdir(parents=True), note="no notebook"),
    placed("no-folder", "no folder at all", lambda folder: folder.parent.mkdir(), note="there is no folder"),
    placed("link-honest", "a link to another one's work", _link_to_honest, note="no notebook"),
    placed("link-source", "a link to the instructor's notebook", _link_to_source, note="no notebook"),
    placed("link-folder", "a folder that is a link to the instructor's", _folder_link, note="links are not followed"),
    placed("link-device", "a link to a device", _device, note="no notebook"),
    placed("named-pipe", "a named pipe", _pipe, note="no notebook"),
    placed("folder", "a folder with the notebook's name", _folder_as_file, note="no notebook"),
]  # fmt: skip

FAMILIES: dict[str, list[Case]] = {
    "time": TIME,
    "storms": STORMS,
    "crashes": CRASHES,
    "state": STATES,
    "files": FILES,
}
