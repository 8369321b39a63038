"""The reader in a browser: words of lines that overlap; what a page leaves out in print."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Desk

import recoupe


def _flat(words: str) -> str:
    return "".join(words.split())


def test_lines_within_one_another_are_each_lit_whole(page: Page, desk: Desk, store: Path) -> None:
    with recoupe.open_store(store, create=False) as opened:
        said = opened.dossier().attributions
    inner = [one for one in said if one.nested_in and one.content][:4]
    assert inner
    for one in inner:
        outer = next(o for o in said if (o.dispatch, o.id) == (one.dispatch, one.nested_in))
        for layer in (one, outer):
            first, last = layer.content[0].start, layer.content[-1].end
            page.goto(desk.at(f"/read/{layer.dispatch}?beside=none&at={first}-{last}"))
            lit = "".join(page.locator(".copy-text mark.lit").all_inner_texts())
            # Text that a page shows in small capitals or with a mark of its own stays as it is.
            assert _flat(layer.content[0].text) in _flat(lit)
            assert page.locator(".copy-text mark.lit a").count()


@pytest.mark.parametrize("path", ["/", "/search", "/review", "/decisions"])
def test_print_has_no_way_to_go(page: Page, desk: Desk, path: str) -> None:
    page.goto(desk.at(path))
    page.emulate_media(media="print")
    for one in page.locator("nav, form, button, .skip, .cite").all():
        expect(one).to_be_hidden()
    assert page.locator("main").inner_text().strip()
