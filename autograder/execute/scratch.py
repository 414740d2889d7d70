"""The scratch folder of a worker, and how it goes away whatever was done in it."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterator


@contextlib.contextmanager
def scratch_folder() -> Iterator[str]:
    """A new empty folder, removed at the end: however deep, closed or odd what a submission left in it."""
    folder = tempfile.mkdtemp(prefix="autograder-")
    try:
        yield folder
    finally:
        with contextlib.suppress(OSError):
            empty(folder)
            os.rmdir(folder)  # noqa: PTH106 - beside the calls by file descriptor


def empty(folder: str) -> None:
    """Remove all entries without recursion: what is in a subfolder is first moved up. Nothing runs there any more."""
    number = 0
    os.chmod(folder, 0o700)  # noqa: PTH101 - it may have been closed
    root = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        while names := os.listdir(root):  # noqa: PTH208 - a file descriptor
            for name in names:
                if not _is_folder(name, root):
                    os.unlink(name, dir_fd=root)
                    continue
                os.chmod(name, 0o700, dir_fd=root)
                inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=root)
                try:
                    for child in os.listdir(inner):  # noqa: PTH208
                        if _is_folder(child, inner):
                            os.chmod(child, 0o700, dir_fd=inner)
                        number += 1
                        os.rename(child, f".moved-{os.getpid()}-{number}", src_dir_fd=inner, dst_dir_fd=root)
                finally:
                    os.close(inner)
                os.rmdir(name, dir_fd=root)
    finally:
        os.close(root)


def _is_folder(name: str, parent: int) -> bool:
    return stat.S_ISDIR(os.stat(name, dir_fd=parent, follow_symlinks=False).st_mode)
