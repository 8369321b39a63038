"""The desk on a store of ten thousand dispatches, which `make bench-desk` makes."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Desk, serving
from tests.browser.looking import faults

_NAMED = "RECOUPE_MANY"


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """Serve the store of many dispatches; without one there is nothing to look at."""
    named = os.environ.get(_NAMED)
    if not named:
        pytest.skip(f"{_NAMED} names no store; make bench-desk makes one and runs this")
    with serving(Path(named)) as served:
        yield served


def test_from_the_overview_to_words_and_the_review(page: Page, desk: Desk, lang: str) -> None:
    """Go where an editor goes, among ten thousand dispatches."""
    crises = page.locator(".crises li")
    assert crises.count() > 1
    assert not list(faults(page, lang))
    page.locator(".pager a[rel='next']").click()
    expect(page.locator(".pager a[rel='prev']")).to_be_visible()
    crises.locator("h2 a").first.click()
    assert not list(faults(page, lang))
    page.locator(".headline a").click()
    page.locator(".citation mark a").first.click()
    expect(page.locator("mark.lit").first).to_be_visible()
    assert not list(faults(page, lang))
    page.goto(desk.at("/search"))
    page.locator(".shelves a[href*='kind=']").first.click()
    page.locator(".pager a[rel='next']").click()
    expect(page.locator(".found").first).to_be_visible()
    assert not list(faults(page, lang))
    page.goto(desk.at("/review"))
    assert not list(faults(page, lang))
    assert desk.strangers() == set()
