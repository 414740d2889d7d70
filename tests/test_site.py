"""The site: every lesson and document has a page; links lead somewhere; nothing is fetched and nothing runs."""

from __future__ import annotations

import posixpath
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner

from autograder.errors import UsageError
from autograder.site.__main__ import site
from autograder.site.markdown import slug, to_html
from autograder.site.pages import site_map
from autograder.site.write import site_pages, write_site

ROOT = Path(__file__).resolve().parents[1]
LESSON = "# 01 · Counting < 2\n\nWhat *this* is, with $x^2$ and [itself](../01-count/count.ipynb).\n\nMore."
HINT = "<details><summary>Hint 1</summary>\n\nhidden words\n\n</details>"


class Page(HTMLParser):
    """The tags of a page, and the words outside of folds and code."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.closed: list[str] = []
        self.open_words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("details", "pre", "style"):
            self.closed.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.closed:
            assert self.closed.pop() == tag

    def handle_data(self, data: str) -> None:
        self.open_words += "" if self.closed else data

    def values(self, name: str) -> list[str]:
        return [attributes[name] or "" for _, attributes in self.tags if name in attributes]


@cache
def texts() -> dict[str, str]:
    """The HTML of this course's pages."""
    return site_pages(ROOT)


@cache
def real() -> dict[str, Page]:
    """The pages of this course."""
    return {address: Page(html) for address, html in texts().items()}


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of one lesson and two documents."""
    cells = [nbformat.v4.new_markdown_cell(LESSON), nbformat.v4.new_markdown_cell(HINT)]
    cells.append(nbformat.v4.new_code_cell("print('<b>' < 2)"))
    cells.append(nbformat.v4.new_code_cell("ask(right='this one')", metadata={"jupyter": {"source_hidden": True}}))
    folder = tmp_path / "release" / "01-count"
    folder.mkdir(parents=True)
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "count.ipynb")
    (tmp_path / "docs").mkdir()
    (tmp_path / "README.md").write_text(
        "# A & B\n\nIt counts.\n\n[one](release/01-count/count.ipynb) [docs](docs/students.md#to-begin)"
    )
    (tmp_path / "docs" / "students.md").write_text(
        "# For <you>\n\n## To begin\n\n[up](../README.md) [file](../code.py)"
    )
    (tmp_path / "code.py").write_text("")
    return tmp_path


def test_there_is_a_page_for_every_lesson_and_document() -> None:
    lessons = {f"lessons/{p.parent.name}/{p.stem}.html" for p in ROOT.glob("release/*/*.ipynb")}
    documents = {p.relative_to(ROOT).with_suffix(".html").as_posix() for p in (ROOT / "docs").rglob("*.md")}
    assert len(lessons) == 9
    assert lessons | documents | {"index.html", "readme.html", "contributing.html", "changelog.html"} == set(real())


def test_the_index_names_every_lesson() -> None:
    assert {link for link in real() if link.startswith("lessons/")} <= set(real()["index.html"].values("href"))


def test_the_index_names_every_document_and_shows_no_markdown() -> None:
    documents = {link for link in real() if link.startswith("docs/")} - {"docs/index.html"}
    assert documents <= set(real()["index.html"].values("href"))
    assert "`" not in texts()["index.html"]


def test_every_link_within_the_site_leads_to_a_page_and_a_heading() -> None:
    for address, page in real().items():
        for link in page.values("href"):
            if link.startswith(("https://", "http://")):
                continue
            path, _, fragment = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(address), path)) if path else address
            assert target in real(), f"{address}: {link}"
            assert not fragment or fragment in real()[target].values("id"), f"{address}: {link}"


def test_nothing_is_fetched_and_nothing_runs() -> None:
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    for address, page in real().items():
        names = {tag for tag, _ in page.tags}
        assert not names & {"script", "link", "iframe", "object", "embed", "base", "form"}, address
        assert all(source.startswith("data:image/") for source in page.values("src")), address
        assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")], address
        assert policy in page.values("content"), address


def test_formulas_are_mathml_and_none_is_left_as_tex() -> None:
    for address, page in real().items():
        if address.startswith("lessons/0") and "00-start" not in address:
            assert sum(tag == "math" for tag, _ in page.tags) > 10
        assert "\\frac" not in page.open_words and "$$" not in page.open_words, address


def test_no_hidden_test_and_no_solution_is_on_the_site() -> None:
    text = "".join(html for address, html in texts().items() if address.startswith("lessons/"))
    assert "canary:" not in text and "BEGIN SOLUTION" not in text and "BEGIN HIDDEN" not in text


def test_hints_stay_folded(course: Path) -> None:
    page = Page(site_pages(course)["lessons/01-count/count.html"])
    assert "hidden words" not in page.open_words
    assert "this one" not in page.open_words and "this one" in site_pages(course)["lessons/01-count/count.html"]
    assert page.closed == []


def test_links_go_from_page_to_page_and_titles_are_escaped(course: Path) -> None:
    pages = site_pages(course)
    assert 'href="../lessons/01-count/count.html"' not in pages["readme.html"]
    assert 'href="lessons/01-count/count.html"' in pages["readme.html"]
    assert 'href="docs/students.html#to-begin"' in pages["readme.html"]
    assert 'href="../readme.html"' in pages["docs/students.html"]
    assert "<title>01 · Counting &lt; 2</title>" in pages["lessons/01-count/count.html"]
    assert "<title>For &lt;you&gt;</title>" in pages["docs/students.html"]
    assert "&lt;b&gt;" in pages["lessons/01-count/count.html"]


def test_the_index_shows_titles_and_first_paragraphs(course: Path) -> None:
    index = site_pages(course)["index.html"]
    assert "<h1>A &amp; B</h1>" in index and "It counts." in index
    assert "<em>this</em>" in index and "<math" in index and "More." not in index


def test_a_file_without_a_page_is_named_but_not_linked(course: Path) -> None:
    page = Page(site_pages(course)["docs/students.html"])
    assert "file" in page.open_words
    assert [link for link in page.values("href") if "code.py" in link] == []


@pytest.mark.parametrize("link", ["../nowhere.md", "../../outside.md"])
def test_a_link_that_leads_nowhere_is_an_error(course: Path, link: str) -> None:
    (course / "docs" / "students.md").write_text(f"# Title\n\n[lost]({link})")
    with pytest.raises(UsageError, match=r"docs/students.md has a link"):
        site_pages(course)


def test_a_picture_is_put_into_the_page_and_a_missing_one_is_an_error(course: Path) -> None:
    (course / "docs" / "dot.png").write_bytes(b"png")
    (course / "docs" / "students.md").write_text('# T\n\n![a "dot"](dot.png)')
    page = Page(site_pages(course)["docs/students.html"])
    assert page.values("src") == ["data:image/png;base64,cG5n"] and page.values("alt") == ['a "dot"']
    (course / "docs" / "dot.png").unlink()
    with pytest.raises(UsageError, match="not a picture"):
        site_pages(course)


def test_a_course_without_notebooks_and_a_file_that_is_none_are_errors(tmp_path: Path, course: Path) -> None:
    with pytest.raises(UsageError, match="holds no notebook"):
        site_map(tmp_path / "docs")
    (course / "release" / "01-count" / "count.ipynb").write_text("{")
    with pytest.raises(UsageError, match="not a notebook"):
        site_pages(course)


def test_a_script_in_a_link_is_not_a_link() -> None:
    with pytest.raises(UsageError):
        to_html("[x](javascript:alert(1))", lambda link: site_map(ROOT).rewrite(site_map(ROOT).lessons[0], link), ROOT)


def test_slugs_are_those_of_github() -> None:
    assert slug("Points by hand, and nbgrader") == "points-by-hand-and-nbgrader"
    assert slug("1 · The <code>x_1</code>") == "1--the-x_1"


def test_a_site_is_written_twice_alike_and_forgets_old_pages(course: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    first = {path: path.read_bytes() for path in write_site(course, target)}
    (target / "old.html").write_text("old")
    assert {path: path.read_bytes() for path in write_site(course, target)} == first
    assert set(target.rglob("*.html")) == set(first)


def test_a_folder_with_other_files_is_left_alone(course: Path) -> None:
    with pytest.raises(UsageError, match="holds other files"):
        write_site(course, course / "docs")
    assert (course / "docs" / "students.md").exists()


def test_the_command_says_where_to_begin(course: Path) -> None:
    result = CliRunner().invoke(site, ["--course", str(course)])
    assert result.exit_code == 0 and "3 pages" not in result.output
    assert str(course / "site" / "index.html") in result.output.replace("\n", "")
