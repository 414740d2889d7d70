"""The warm process: it has imported the libraries and forks itself, so that no submission pays for imports.

It holds libraries only: no course data, no database, no secret. It has one thread, and ends when the socket FD closes.
Run as `python -m autograder.execute.zygote FD [MODULE ...]`.
"""

from __future__ import annotations

import importlib
import os
import random
import socket
import sys
import warnings

import numpy as np

from autograder import forkserver
from autograder.execute.pages import join_pages
from autograder.jail.enter import close_memory

LIBRARIES = ("msgpack", "IPython", "matplotlib.pyplot")


def main() -> None:
    """Import what workers need, then fork on request until the supervisor is gone."""
    sock = socket.socket(fileno=int(sys.argv[1]))
    with warnings.catch_warnings(action="ignore"):
        for name in (*LIBRARIES, *sys.argv[2:]):
            importlib.import_module(name)
    _warm_up()
    np.random.seed(0)
    random.seed(0)
    os.chdir("/")
    join_pages()
    close_memory()
    forkserver.serve(sock)


def _warm_up() -> None:
    """What runs for the first time takes longest: a cell, a traceback, a display."""
    from autograder.execute.shell import WorkerShell, run_cell

    shell = WorkerShell.instance()
    run_cell(shell, "import numpy as np\nnp.zeros(2)", 1000)
    run_cell(shell, "def f():\n    raise ValueError\nf()", 1000)
    shell.reset(new_session=False)


if __name__ == "__main__":
    main()
