"""Write all pages, and take away those of an earlier site that are no more."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]  # it carries no types

from autograder.errors import UsageError
from autograder.records import write_atomically
from autograder.site.lesson import beginning, heading_and_paragraph, lesson_html
from autograder.site.markdown import to_html
from autograder.site.pages import DOCUMENTS, SiteMap, Source, site_map

Beginnings = dict[Source, tuple[str, str]]
"""Title and first paragraph of each page; the paragraph is Markdown."""

MARK = ".autograder-site"


def write_site(course: Path, target: Path) -> list[Path]:
    """Write the site of a course into a folder of its own; the pages, the index first."""
    _claim(target)
    pages = site_pages(course)
    written = [write_atomically(target / address, html.encode("utf-8")) for address, html in pages.items()]
    for old in set(target.rglob("*.html")) - set(written):
        old.unlink()
    return written


def site_pages(course: Path) -> dict[str, str]:
    """The HTML of each address, the index first. The same course gives the same bytes."""
    whole = site_map(course)
    texts = {each: (course / each.file).read_text(encoding="utf-8") for each in whole.documents}
    lessons = {each: beginning(course / each.file) for each in whole.lessons}
    documents = {each: heading_and_paragraph(text, each.file) for each, text in texts.items()}
    pages = {"index.html": _index_page(whole, lessons, documents)}
    for lesson, (title, _) in lessons.items():
        body = Markup(lesson_html(course / lesson.file, partial(whole.rewrite, lesson)))
        parts = {"kind": "lesson", "body": body, "neighbours": _neighbours(lesson, lessons)}
        pages[lesson.address] = _page("page.html", lesson, title, **parts)
    for document, (title, _) in documents.items():
        body = Markup(to_html(texts[document], partial(whole.rewrite, document), (course / document.file).parent))
        pages[document.address] = _page("page.html", document, title, kind="document", body=body, neighbours=[])
    return pages


def _claim(target: Path) -> None:
    """Only a new folder, an empty one, or an earlier site is written to."""
    if target.is_dir() and any(target.iterdir()) and not (target / MARK).exists():
        raise UsageError(f"{target} holds other files; name an empty folder with --output")
    target.mkdir(parents=True, exist_ok=True)
    (target / MARK).touch()


def _index_page(whole: SiteMap, lessons: Beginnings, documents: Beginnings) -> str:
    words = {each: (title, _inline(whole, each, text)) for each, (title, text) in (lessons | documents).items()}
    named = {each.file: (each.address, *words[each]) for each in documents}
    _, title, intro = named.get("README.md", ("", whole.course.name, ""))
    return _page(
        "index.html",
        Source("", "index.html"),
        title,
        intro=intro,
        lessons=[(each.address, *words[each]) for each in lessons],
        documents=[named[file] for file in DOCUMENTS if file in named],
        reasons=[each for file, each in named.items() if file.startswith("docs/decisions/")],
    )


def _inline(whole: SiteMap, page: Source, paragraph: str) -> Markup:
    """A paragraph of a page as HTML for the index."""
    here = Source(page.file, "index.html")
    return Markup(to_html(paragraph, partial(whole.rewrite, here), (whole.course / page.file).parent))


def _neighbours(lesson: Source, lessons: Beginnings) -> list[tuple[str, str, str]]:
    """The lessons before and after: word, link and title."""
    order = list(lessons)
    place = order.index(lesson)
    around = {"Before": order[place - 1 : place], "Next": order[place + 1 : place + 2]}
    return [(word, lesson.link_to(each.address), lessons[each][0]) for word, found in around.items() for each in found]


def _page(template: str, page: Source, title: str, **parts: object) -> str:
    code = Markup(HtmlFormatter(style="default").get_style_defs(".highlight"))
    home = page.link_to("index.html")
    return _templates().get_template(template).render(title=title, home=home, code=code, **parts)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("autograder.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
