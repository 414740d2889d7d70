"""A lesson as HTML, by nbconvert: as it is in release/, without running it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbconvert import HTMLExporter

from autograder.errors import UsageError
from autograder.site.markdown import Rewrite, to_html


def lesson_html(path: Path, rewrite: Rewrite) -> str:
    """The cells of a notebook."""
    exporter = HTMLExporter(template_name="basic", exclude_input_prompt=True, exclude_output_prompt=True)
    exporter.register_filter("markdown2html", lambda text: to_html(text, rewrite, path.parent))
    html, _ = exporter.from_notebook_node(_read(path))
    return str(html)


def beginning(path: Path) -> tuple[str, str]:
    """The title of a lesson and its first paragraph, as Markdown."""
    text = next((cell.source for cell in _read(path).cells if cell.cell_type == "markdown"), "")
    return heading_and_paragraph(text, path.stem)


def _read(path: Path) -> Any:
    try:
        return nbformat.read(path, as_version=4)
    except Exception as error:  # nbformat raises many kinds
        raise UsageError(f"{path} is not a notebook: {error}; build it again with `make build`") from error


def heading_and_paragraph(text: str, otherwise: str) -> tuple[str, str]:
    """The first heading of a Markdown text, and the first paragraph after it."""
    heading, _, rest = text.partition("\n")
    if not heading.startswith("# "):
        return otherwise, ""
    return heading[2:].strip().replace("`", ""), " ".join(rest.strip().partition("\n\n")[0].split())
