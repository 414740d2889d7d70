"""Which pages there are, and how a link from one file to another becomes a link from page to page."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from autograder.errors import UsageError

DOCUMENTS = (
    "docs/students.md",
    "docs/instructors.md",
    "docs/cluster.md",
    "docs/security.md",
    "docs/authors.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
)
"""The documents that the index names; those that are not there are left out. More are found below docs/."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the course and the address of its page, both relative to their roots."""

    file: str
    address: str

    def link_to(self, address: str) -> str:
        """The link from this page to another address of the site."""
        return posixpath.relpath(address, posixpath.dirname(self.address) or ".")


@dataclass(frozen=True, slots=True)
class SiteMap:
    """All pages of a course."""

    course: Path
    lessons: tuple[Source, ...]
    documents: tuple[Source, ...]

    def rewrite(self, page: Source, link: str) -> str | None:
        """A link of a file as a link of its page; None where it leads to a file that has no page.

        Raises `UsageError` where it leads nowhere.
        """
        if link.startswith(("#", "http://", "https://", "mailto:")):
            return link
        target, hash_sign, fragment = link.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), unquote(target)))
        for other in (*self.lessons, *self.documents):
            if other.file == path:
                return page.link_to(other.address) + hash_sign + fragment
        if path.startswith("..") or not (self.course / path).exists():
            raise UsageError(f"{page.file} has a link to {link}, and there is no such file; correct the link")
        return None


def site_map(course: Path) -> SiteMap:
    """The lessons of `release/` and the documents of a course folder."""
    lessons = [
        Source(file, file.removeprefix("release/").removesuffix(".ipynb") + ".html")
        for file in _files(course, "release/*/*.ipynb")
    ]
    if not lessons:
        raise UsageError(f"{course / 'release'} holds no notebook; run `make build`, or name the folder with --course")
    named = [file for file in DOCUMENTS if (course / file).is_file()]
    found = [*named, *_files(course, "README.md"), *_files(course, "docs/**/*.md")]
    documents = [Source(file, file.removesuffix(".md").lower() + ".html") for file in dict.fromkeys(found)]
    return SiteMap(course, tuple(Source(each.file, f"lessons/{each.address}") for each in lessons), tuple(documents))


def _files(course: Path, pattern: str) -> list[str]:
    paths = sorted(path for path in course.glob(pattern) if path.is_file())
    return [path.relative_to(course).as_posix() for path in paths if not path.name.startswith(".")]
