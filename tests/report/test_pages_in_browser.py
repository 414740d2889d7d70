"""A real browser: headings are visible, nothing runs, nothing is fetched, and the text is readable."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from autograder.feedback import feedback_page
from autograder.report import report_page
from tests.report.pages import hostile_result
from tests.report.sample_class import sample_class

pytestmark = pytest.mark.browser


CONTRAST = """() => {
  const light = value => { value /= 255; return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4 };
  const parts = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
  const luminance = c => 0.2126 * light(c[0]) + 0.7152 * light(c[1]) + 0.0722 * light(c[2]);
  const behind = node => { for (; node; node = node.parentElement) {
    const style = getComputedStyle(node), c = parts(style.backgroundColor);
    if (style.backgroundColor.startsWith('rgb') && (c.length < 4 || c[3] === 1)) return c; } return [255, 255, 255] };
  const poor = [];
  for (const node of document.querySelectorAll('main *')) {
    const own = [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim());
    if (!own || node.closest('svg') || !node.checkVisibility()) continue;
    const a = luminance(parts(getComputedStyle(node).color)), b = luminance(behind(node));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.push([node.tagName, node.className, node.textContent.slice(0, 30), ratio]);
  }
  return poor;
}"""


def pages() -> dict[str, str]:
    results = sample_class()
    return {
        "feedback": feedback_page(results[1]),
        "feedback-timeout": feedback_page(results[20]),
        "feedback-hostile": feedback_page(hostile_result()),
        "report": report_page(results),
        "report-hostile": report_page([*results, hostile_result()]),
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", list(pages()))
def test_a_page_is_seen_and_runs_nothing(browser: Any, tmp_path: Path, name: str, scheme: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(pages()[name], encoding="utf-8")
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1000, "height": 800})
    page = context.new_page()
    requests: list[str] = []
    dialogs: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.goto(path.as_uri())
    assert [url for url in requests if not url.startswith("data:image/")] == [path.as_uri()]
    assert dialogs == [] and "owned" not in page.title()[:6]
    assert page.locator("script, iframe, object, embed, [onerror], [onload]").count() == 0
    for heading in page.locator("h1, h2, h3").all():
        assert heading.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1000
    assert page.evaluate(CONTRAST) == []
    for picture in page.locator("img").all():
        assert picture.evaluate("image => image.naturalWidth") > 0
    context.close()


def test_the_policy_alone_would_stop_a_script(browser: Any, tmp_path: Path) -> None:
    """Even a script that got into the page by a mistake of ours would not run."""
    path = tmp_path / "page.html"
    planted = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    path.write_text(pages()["feedback"].replace("</main>", f"{planted}</main>"), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    page.wait_for_timeout(100)
    assert page.title() != "owned"
    page.close()
