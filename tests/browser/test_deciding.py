"""A review by keyboard alone: what is pressed is done, said, undone, and kept in the log."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.browser.conftest import Desk

import recoupe
from recoupe.records import Decision

_RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}


@pytest.fixture
def copied(store: Path, tmp_path: Path) -> Path:
    """A store that a test decides about."""
    return Path(shutil.copy(store, tmp_path / "decided.db"))


@pytest.fixture
def own(copied: Path) -> Iterator[Desk]:
    """A desk of its own, since its store changes."""
    command = [sys.executable, "-m", "recoupe.cli", "serve", str(copied), "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        yield Desk(serving.stdout.readline().strip())
        serving.terminate()


def decisions(path: Path) -> list[Decision]:
    with recoupe.open_store(path) as opened:
        return list(reversed(opened.decisions()))


def enter(page: Page, own: Desk, path: str) -> None:
    page.goto(own.address)
    page.goto(own.at(path))


def first_line(page: Page) -> str:
    return str(page.get_attribute('form[action="/decide"] input[name="id"]', "value"))


def press(page: Page, key: str) -> None:
    """Press a key that leads to another page."""
    with page.expect_navigation():
        page.keyboard.press(key)


def test_lines_are_reviewed_by_letters(page: Page, own: Desk, copied: Path) -> None:
    enter(page, own, "/review")
    shown = [first_line(page)]
    for key in ("a", "r", "n", "s"):
        press(page, key)
        shown.append(first_line(page))
    assert len(set(shown)) == 5
    expect(page.get_by_role("status")).to_be_visible()
    press(page, "u")
    kept = decisions(copied)
    assert [(one.verdict, one.target.id) for one in kept] == [
        ("confirm", shown[0]),
        ("refuse", shown[1]),
        ("seen", shown[3]),
        ("undo", shown[3]),
    ]
    press(page, "p")
    found = Axe().run(page, options=_RULES)
    assert found.violations_count == 0, found.generate_report()


def test_a_line_is_corrected_by_keyboard_alone(page: Page, own: Desk, copied: Path) -> None:
    enter(page, own, "/review?kind=attribution&act=say")
    press(page, "e")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Aldur; Nera; Arno")
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "note":
            break
    page.keyboard.type("à revoir")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    press(page, "Enter")
    (kept,) = decisions(copied)
    assert [one.value for one in kept.corrections] == ["Aldur", "Nera", "Arno"]
    assert kept.note == "à revoir"
    expect(page.get_by_role("status")).to_be_visible()


def test_letters_in_a_field_decide_nothing(page: Page, own: Desk, copied: Path) -> None:
    enter(page, own, "/review")
    page.focus('input[name="q"]')
    page.keyboard.type("arsenal")
    assert page.input_value('input[name="q"]') == "arsenal"
    assert decisions(copied) == []


def test_keys_can_be_turned_off(page: Page, own: Desk, copied: Path) -> None:
    enter(page, own, "/review")
    with page.expect_navigation():
        page.click('button[name="keys"][value="off"]')
    page.keyboard.press("a")
    page.keyboard.press("r")
    page.goto(own.at("/decisions"))
    assert decisions(copied) == []


def test_all_lines_of_a_list_are_decided_about_without_a_mouse(
    page: Page, own: Desk, copied: Path
) -> None:
    enter(page, own, "/review?kind=exchange")
    page.focus('button[name="act_all"][value="confirm"]')
    press(page, "Enter")
    found = Axe().run(page, options=_RULES)
    assert found.violations_count == 0, found.generate_report()
    page.focus('form[action="/review/all"] button')
    press(page, "Enter")
    count = len(decisions(copied))
    assert count > 5
    page.keyboard.press("u")
    page.wait_for_url(re.compile(rf"done={count + 1}-{2 * count}$"))
    assert len(decisions(copied)) == 2 * count
    page.goto(own.at("/decisions"))
    found = Axe().run(page, options=_RULES)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_it_works_without_script(page: Page, own: Desk, copied: Path, script: bool) -> None:
    if script:
        enter(page, own, "/review")
    else:
        browser = page.context.browser
        assert browser is not None
        page = browser.new_context(java_script_enabled=False).new_page()
        enter(page, own, "/review")
    with page.expect_navigation():
        page.click('button[name="verdict"][value="refuse"]')
    with page.expect_navigation():
        page.click('form[action="/undo"] button')
    assert [one.verdict for one in decisions(copied)] == ["refuse", "undo"]
