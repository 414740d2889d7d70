"""What every page of ours must be, whatever a student wrote; and a record that tries everything."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from autograder.records import Answer, Check, Outcome, Result, Status
from tests.report.sample_class import png

SCRIPT = "<script>document.title='owned'</script>"
BREAKOUT = f"\"'></code></pre></title></style><img src=x onerror=\"document.title='owned'\">{SCRIPT}{{{{ 7*7 }}}}"
ESCAPES = "\x1b[31mred\x1b[0m\x1b]8;;http://evil\x07link\x1b]8;;\x07\x00\x9b2J\u202eabc\ud800"
NASTY = BREAKOUT + ESCAPES
SVG = f"<svg xmlns='http://www.w3.org/2000/svg' onload=\"document.title='owned'\">{SCRIPT}</svg>"


def hostile_result() -> Result:
    """Every string that a student can reach holds an attack."""
    outputs = (
        {"output_type": "stream", "name": "stdout", "text": [NASTY, "x" * 100_000]},
        {"output_type": "error", "ename": NASTY, "evalue": NASTY, "traceback": [NASTY]},
        {"output_type": "display_data", "data": {"text/html": SCRIPT, "image/svg+xml": SVG}},
        {"output_type": "display_data", "data": {"application/javascript": "alert(1)", "text/plain": NASTY}},
        {"output_type": "display_data", "data": {"image/png": SVG}},
        {"output_type": "execute_result", "data": {"image/jpeg": png()}},
        {"output_type": "execute_result", "data": {"image/png": png()}},
    )
    checks = (
        Check("f-shapes", "f", 0.0, 2.0, Outcome.FAILED, f"`f` gave {NASTY}\n    {NASTY}"),
        Check(f"{BREAKOUT}-x", BREAKOUT, 0.0, 2.0, Outcome.ERROR, NASTY),
        Check("why", "why", 0.0, 1.0, Outcome.MANUAL, NASTY),
    )
    answers = (
        Answer("f", "code", f"def f():\n    return '''{NASTY}'''  # {NASTY}", outputs),
        Answer(
            BREAKOUT, "code", NASTY, ({"output_type": NASTY, "data": 3}, {"output_type": "display_data", "data": []})
        ),
        Answer("why", "markdown", f"[click](javascript:alert(1)) {NASTY}"),
    )
    return Result(
        "04-xor-mlp", f"o'hara {BREAKOUT}", Status.REPAIRED, 0.0, 5.0, "A", 1.0, (NASTY,), checks, answers,
        {"submission": NASTY, "engine": NASTY},
    )  # fmt: skip


@dataclass
class Page(HTMLParser):
    """Collects what a page is made of."""

    html: str
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def assert_harmless(html: str) -> Page:
    """No script, no handler, no address that leads out, no control code; the policy is there, first of all metas."""
    page = Page(html)
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "iframe", "object", "embed", "link", "base", "form", "foreignObject", "use"}
    for tag, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on")], (tag, attributes)
        for name in ("href", "src", "xlink:href", "action", "srcset"):
            value = attributes.get(name) or ""
            assert value.startswith(("#", "data:image/png;base64,", "data:image/jpeg;base64,")) or not value
        assert "url(" not in (attributes.get("style") or "")
    metas = [attributes for tag, attributes in page.tags if tag == "meta"]
    assert metas[1]["http-equiv"] == "Content-Security-Policy"
    assert metas[1]["content"] == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert not [sign for sign in html if (sign < " " and sign not in "\n\t") or "\x7f" <= sign < "\xa0"]
    assert "\u202e" not in html and "{{" not in html.replace("{{ 7*7 }}", "") and "url(" not in html
    html.encode("utf-8")
    return page
