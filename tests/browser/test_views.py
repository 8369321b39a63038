"""Every view of the desk: its language, its accessibility, and that it asks nobody else."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import Desk
from tests.browser.looking import faults

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


def test_every_view_can_be_read_by_all(page: Page, desk: Desk, lang: str) -> None:
    """Hold every view against WCAG 2.2 AA; nothing on it comes from another host."""
    seen, wrong = 0, list[str]()
    for address in _views(page, desk):
        seen += 1
        wrong += [f"{address}\n{one}" for one in faults(page, lang)]
    assert not wrong, "\n".join(wrong)
    assert seen > len(_FORMS)
    assert desk.asked
    assert desk.strangers() == set()


@pytest.mark.parametrize("path", ["/nothing", "/affair/none/findings", "/review/all"])
def test_pages_of_faults_can_be_read_by_all(page: Page, desk: Desk, lang: str, path: str) -> None:
    page.goto(desk.at(path))
    assert page.locator("h1").inner_text()
    assert not list(faults(page, lang))
