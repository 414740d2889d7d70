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
    notebook = _read(path)
    notebook.cells = [_folded(cell) for cell in notebook.cells]
    html, _ = exporter.from_notebook_node(notebook)
    return str(html)


def _folded(cell: Any) -> Any:
    """Code that JupyterLab folds is folded here too: the code of a question names its right answer."""
    if not cell.metadata.get("jupyter", {}).get("source_hidden"):
        return cell
    code = f"```python\n{cell.source}\n```"
    words = f"<details><summary>A question and its answers, as code</summary>\n\n{code}\n\n</details>"
    return nbformat.v4.new_markdown_cell(words, id=cell.get("id", "folded"))


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
