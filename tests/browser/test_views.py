"""Every view of the desk: its language, its accessibility, and that it asks nobody else."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tests.browser.conftest import Desk

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_ALL = {"runOnly": {"type": "tag", "values": _TAGS}, "resultTypes": ["violations"]}
_COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"]}
_SIZES = {"runOnly": ["target-size"], "resultTypes": ["violations"]}
_WIDE, _NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 800}
# Of views that differ by what they show only, so many are looked at.
_OF_A_KIND = 2
_FILES = re.compile(r"[?&]as=")
_ID = re.compile(r"[0-9a-f]{8,}|[^/]*[:.%@][^/]*|\d+")
_LISTS = ("/search", "/review")
# Views that no link leads to: forms ask for them.
_FORMS = ("/search?q=navire&order=day", "/review/all?act_all=refuse&agreement=corroborated")


def _kind(path: str) -> str:
    """Tell what view it is: its path without ids, and the names of what is asked."""
    parts = urlsplit(path)
    if parts.path in _LISTS:
        return parts.path + ("?" if parts.query else "")
    asked = sorted(item.split("=")[0] for item in parts.query.split("&") if item)
    if parts.path.startswith("/actor/"):
        return "/actor"
    return _ID.sub("*", parts.path) + "?" + "&".join(asked)


def _views(page: Page, desk: Desk) -> Iterator[str]:
    """Follow the links of the desk from its first page, and give each view once it is open."""
    waiting = [desk.at("/"), *map(desk.at, _FORMS)]
    known, seen = set(waiting), Counter[str]()
    while waiting:
        address = min(waiting, key=lambda one: seen[_kind(one)])
        waiting.remove(address)
        seen[_kind(address)] += 1
        if seen[_kind(address)] > _OF_A_KIND:
            break
        answer = page.goto(address)
        assert answer is not None
        assert answer.ok, f"{address}: {answer.status}"
        yield address
        found = "all => all.map(one => new URL(one.getAttribute('href'), location.href).href)"
        for link in page.eval_on_selector_all("a[href]", found):
            plain = link.split("#")[0]
            if urlsplit(plain).netloc == desk.host and plain not in known:
                known.add(plain)
                if not _FILES.search(plain):
                    waiting.append(plain)


def _violations(page: Page, rules: dict[str, object]) -> str:
    found = Axe().run(page, options=rules)
    return found.generate_report() if found.violations_count else ""


def _faults(page: Page, lang: str) -> Iterator[str]:
    """Tell what is wrong with the view that is open, in any light and on a small screen."""
    if page.get_attribute("html", "lang") != lang:
        yield "not in the language asked for"
    yield _violations(page, _ALL)
    page.emulate_media(color_scheme="dark")
    yield _violations(page, _COLOURS)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(_NARROW)
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        yield "wider than a small screen"
    yield _violations(page, _SIZES)
    page.set_viewport_size(_WIDE)


def test_every_view_can_be_read_by_all(page: Page, desk: Desk, lang: str) -> None:
    """Hold every view against WCAG 2.2 AA; nothing on it comes from another host."""
    seen, wrong = 0, list[str]()
    for address in _views(page, desk):
        seen += 1
        wrong += [f"{address}\n{one}" for one in _faults(page, lang) if one]
    assert not wrong, "\n".join(wrong)
    assert seen > len(_FORMS)
    assert desk.asked
    assert desk.strangers() == set()


@pytest.mark.parametrize("path", ["/nothing", "/affair/none/findings", "/review/all"])
def test_pages_of_faults_can_be_read_by_all(page: Page, desk: Desk, lang: str, path: str) -> None:
    page.goto(desk.at(path))
    assert page.locator("h1").inner_text()
    assert not [one for one in _faults(page, lang) if one]
