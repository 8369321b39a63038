"""Every view of the desk: its language, its accessibility, and that it asks nobody else."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tests.browser.conftest import Desk

_RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
# A link in a picture has an address of another kind than one in the text.
_ADDRESSES = "all => all.map(one => new URL(one.getAttribute('href'), location).href)"
# Of views that differ by what they show only, so many are looked at.
_OF_A_KIND = 2
_ENOUGH = 60
_FILES = re.compile(r"[?&]as=")
_ID = re.compile(r"[0-9a-f]{8,}|[^/]*[:.%][^/]*|\d+")


def _kind(path: str) -> str:
    """Tell what view it is: its path without ids, and the names of what is asked."""
    parts = urlsplit(path)
    asked = sorted(item.split("=")[0] for item in parts.query.split("&") if item)
    return _ID.sub("*", parts.path) + "?" + "&".join(asked)


def _views(page: Page, desk: Desk) -> Iterator[str]:
    """Follow the links of the desk from its first page, and give each view once it is open."""
    waiting, seen = [desk.at("/")], dict[str, int]()
    known = set(waiting)
    given = 0
    while waiting and given < _ENOUGH:
        address = waiting.pop(0)
        kind = _kind(address)
        if seen.get(kind, 0) == _OF_A_KIND:
            continue
        seen[kind] = seen.get(kind, 0) + 1
        answer = page.goto(address)
        assert answer is not None
        assert answer.ok, f"{address}: {answer.status}"
        given += 1
        yield address
        for link in page.eval_on_selector_all("a[href]", _ADDRESSES):
            plain = link.split("#")[0]
            if urlsplit(plain).netloc == desk.host and plain not in known:
                known.add(plain)
                if not _FILES.search(plain):
                    waiting.append(plain)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_view_can_be_read_by_all(page: Page, desk: Desk, lang: str, scheme: str) -> None:
    """Hold every view against WCAG 2.2 AA, in the language that was asked for."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    axe = Axe()
    seen = 0
    for address in _views(page, desk):
        seen += 1
        assert page.get_attribute("html", "lang") == lang, address
        found = axe.run(page, options=_RULES)
        assert found.violations_count == 0, f"{address}\n{found.generate_report()}"
    assert seen > 1


def test_no_view_asks_another_host(page: Page, desk: Desk) -> None:
    """Nothing on any view comes from elsewhere."""
    for _ in _views(page, desk):
        page.wait_for_load_state("networkidle")
    assert desk.asked
    assert desk.strangers() == set()
