"""Every task of the desk once by keyboard alone, with script and without, in both languages."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Desk, serving

_STEPS = 600
_FOCUS = """() => {
    const one = document.activeElement;
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
}"""


@pytest.fixture(scope="module")
def desk(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Serve a store of its own: decisions are made on it."""
    path = tmp_path_factory.mktemp("keys") / "sample.db"
    shutil.copy(store, path)
    with serving(path) as served:
        yield served


@pytest.fixture(params=[True, False], ids=["script", "plain"])
def script(request: pytest.FixtureRequest) -> bool:
    """Tell whether script runs."""
    return bool(request.param)


@pytest.fixture
def page(chromium: Browser, desk: Desk, lang: str, script: bool) -> Iterator[Page]:
    """Open the desk in a browser of that language."""
    context = chromium.new_context(locale=lang, java_script_enabled=script)
    opened = context.new_page()
    opened.set_default_timeout(20_000)
    opened.goto(desk.address)
    yield opened
    context.close()


def _reach(page: Page, selector: str) -> None:
    """Go to what is wanted with Tab alone; where it is the focus must be seen."""
    for _ in range(_STEPS):
        page.keyboard.press("Tab")
        if page.locator(f":is({selector}):focus").count():
            assert page.evaluate(_FOCUS), f"{selector}: no focus is shown"
            return
    pytest.fail(f"{selector}: Tab does not lead there on {page.url}")


def _use(page: Page, selector: str, *, key: str = "", way: str | None = None) -> None:
    """Use a link or a button: by its letter where there is one, else by Tab and Enter."""
    if not key:
        _reach(page, selector)
    with page.expect_navigation(url=re.compile(way) if way else None):
        page.keyboard.press(key or "Enter")


def _left(page: Page) -> int:
    return int("".join(filter(str.isdigit, page.locator("h1 .count").inner_text())))


def test_from_the_crisis_to_a_line_to_its_words_and_back(page: Page) -> None:
    _use(page, ".headline a", way="/line/finding/")
    card = page.url
    _use(page, ".citation mark a", way="/read/")
    expect(page.locator(".copy-text")).to_have_count(2)
    expect(page.locator("mark.lit").first).to_be_visible()
    _use(page, ".under .matter a", way="/line/finding/")
    assert page.url == card


def test_two_accounts_beside_each_other(page: Page) -> None:
    _use(page, "a.mark[href^='/read/']:not([href*='?'])", way="/read/")
    _use(page, ".change a.mark:not([aria-current])", way="beside=")
    expect(page.locator(".copy-text")).to_have_count(2)
    _use(page, ".change a:not(.mark)", way="beside=none")
    expect(page.locator(".copy-text")).to_have_count(1)


def test_search_with_a_facet(page: Page, script: bool) -> None:
    if script:
        page.keyboard.press("/")
    else:
        _reach(page, ".find input")
    page.keyboard.type("navire")
    with page.expect_navigation(url=re.compile("q=navire")):
        page.keyboard.press("Enter")
    every = page.locator("h2#found").inner_text()
    _use(page, ".shelves a[href*='agency=']", way="agency=")
    expect(page.locator(".shelves .chosen")).to_have_count(1)
    expect(page.locator(".found").first).to_be_visible()
    assert page.locator("h2#found").inner_text() != every


def test_the_queue_of_review(page: Page, script: bool) -> None:
    _use(page, ".desk-tools a[href='/review']", way="/review")
    before = _left(page)
    first = page.locator(".now .matter").inner_text()
    _use(page, "button[value='confirm']", key="a" if script else "")
    expect(page.locator(".done")).to_be_visible()
    assert _left(page) == before - 1
    _use(page, "button[value='refuse']", key="r" if script else "")
    assert _left(page) == before - 2
    _use(page, ".done button", key="u" if script else "")
    assert _left(page) == before - 1
    now = page.locator(".now .matter").inner_text()
    assert now != first
    _use(page, "a[rel='next']", key="n" if script else "")
    assert page.locator(".now .matter").inner_text() != now
    _use(page, ".decide a[href*='correct']", key="e" if script else "", way="correct")
    _use(page, ".fields .acts a", way="/review")


def test_acts_on_all_that_are_asked_for(page: Page, desk: Desk) -> None:
    page.goto(desk.at("/review?kind=exchange"))
    before = _left(page)
    _use(page, "button[name='act_all'][value='seen']", way="/review/all")
    _use(page, ".fields button", way="/review")
    expect(page.locator(".done")).to_be_visible()
    _use(page, ".done button")
    assert _left(page) == before


def test_a_note(page: Page) -> None:
    _use(page, ".headline a", way="/line/finding/")
    _reach(page, ".decide summary")
    page.keyboard.press("Enter")
    _reach(page, "textarea[name='note']")
    page.keyboard.type("Vu avec le bureau : 3 < 4 & <b>rien</b>")
    _use(page, "button[value='note']")
    expect(page.locator(".noted").first).to_contain_text("3 < 4 & <b>rien</b>")


def test_language_and_look(page: Page, lang: str) -> None:
    other = "en" if lang == "fr" else "fr"
    _use(page, f".settings button[value='{other}']")
    assert page.get_attribute("html", "lang") == other
    _use(page, ".settings button[value='dark']")
    assert page.get_attribute("html", "data-look") == "dark"


def test_cite_and_keep(page: Page) -> None:
    _use(page, ".headline a", way="/line/finding/")
    _reach(page, ".cite summary")
    page.keyboard.press("Enter")
    expect(page.locator(".cite .apa")).to_be_visible()
    _use(page, ".paper a")
    _reach(page, ".cite summary")
    page.keyboard.press("Enter")
    _reach(page, ".cite a[download][href*='md']")
    with page.expect_download() as kept:
        page.keyboard.press("Enter")
    assert kept.value.suggested_filename.endswith(".md")
