"""Markdown as HTML: formulas as MathML, pictures inside the page, links from page to page."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from html import escape, unescape
from pathlib import Path
from typing import Any

from latex2mathml.converter import convert
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from autograder.errors import UsageError

Rewrite = Callable[[str], str | None]
PICTURES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}


def to_html(text: str, rewrite: Rewrite, folder: Path) -> str:
    """The HTML of a text whose pictures are relative to `folder`."""
    html: str = MarkdownWithMath(renderer=_Renderer(rewrite, folder)).render(text)
    return html


def slug(heading: str) -> str:
    """The name of a heading in a link, as GitHub makes it of the words."""
    words = re.sub(r"<[^>]*>", "", heading).strip().lower()
    return re.sub(r"[^\w\- ]", "", words).replace(" ", "-")


class _Renderer(IPythonRenderer):
    """Raw HTML passes, since lessons fold their hints with it; the page's policy keeps scripts out.

    nbconvert's own way to embed pictures would close the tags of each piece of raw HTML, and so unfold the hints.
    """

    def __init__(self, rewrite: Rewrite, folder: Path) -> None:
        super().__init__(escape=False, allow_harmful_protocols=False, exclude_anchor_links=True)
        self._rewrite = rewrite
        self._folder = folder

    def heading(self, text: str, level: int, **attrs: Any) -> str:
        return f'<h{level} id="{escape(slug(text))}">{text}</h{level}>\n'

    def link(self, text: str, url: str, title: str | None = None) -> str:
        target = self._rewrite(url)
        if target is None:
            return text
        html: str = super().link(text, target, title)
        return html

    def image(self, text: str, url: str, title: str | None = None) -> str:
        path = self._folder / url
        if path.suffix not in PICTURES or not path.is_file():
            raise UsageError(f"{path} is not a picture that a page can hold ({', '.join(PICTURES)}); correct the link")
        data = b64encode(path.read_bytes()).decode()
        return f'<img src="data:{PICTURES[path.suffix]};base64,{data}" alt="{escape(unescape(text))}">'

    def table(self, text: str) -> str:
        return f'<div class="scroll"><table>{text}</table></div>\n'

    def block_math(self, body: str) -> str:
        return f"<p>{convert(body, display='block')}</p>\n"

    def inline_math(self, body: str) -> str:
        return convert(body)
