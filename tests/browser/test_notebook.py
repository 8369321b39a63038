"""What a notebook shows, in a page with the rules and colours that notebooks have."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

import recoupe
from recoupe.display import Shown
from recoupe.records import Attribution, Entity, Reading

# What notebooks say of tables, lists and marks, which a view must not be touched by.
_RULES = """
.cell table { table-layout: fixed; font-size: 12px; margin-left: auto; margin-right: auto; }
.cell td, .cell th, .cell tr { text-align: right; padding: .5em; max-width: none; border: none; }
.cell th { font-weight: bold; }
.cell tbody tr:nth-child(odd) { background: #f5f5f5; }
.cell p { margin: 0 0 1em; }
.cell ul, .cell dl { padding-left: 2em; }
.cell dt { float: left; width: 20%; }
.cell dd { float: left; width: 80%; }
.cell mark { background: #fff59d; color: #000; }
"""
_THEMES = {"light": ("#fff", "rgb(0 0 0 / .87)"), "dark": ("#111", "rgb(255 255 255 / .87)")}
_AXE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
_LONGEST = "anticonstitutionnellement" * 20


@pytest.fixture(scope="module")
def shown(store: Path) -> Iterator[dict[str, str]]:
    with recoupe.open_store(store) as opened:
        readings, file = list(opened.readings()), opened.dossier()
        tables, table = opened.tables, opened.attributions
    items: dict[str, Shown] = {
        "reading": next(one for one in readings if one.attributions and one.events),
        "long": _with_long_words(readings[0]),
        "file": file,
        "finding": next(one for one in file.findings if one.differences),
        "story": file.stories[0],
        "attribution": next(one for one in file.attributions if one.relayed_by),
        "table": table,
        "tables": tables,
    }
    yield {
        **{name: item._repr_html_() or "" for name, item in items.items()},
        "finding in its file": recoupe.show(items["finding"], file, lang="en").html,
        "story in its file": recoupe.show(items["story"], file).html,
    }


def _with_long_words(reading: Reading) -> Reading:
    """Give everybody a name, and the dispatch a line, that no page has room for."""
    text = f"{reading.dispatch.text}\n{_LONGEST * 4}"

    def named(one: Entity) -> Entity:
        return msgspec.structs.replace(one, label=f"{one.label} {_LONGEST}")

    def told(one: Attribution) -> Attribution:
        return msgspec.structs.replace(one, channel=_LONGEST)

    return msgspec.structs.replace(
        reading,
        dispatch=msgspec.structs.replace(reading.dispatch, text=text),
        entities=tuple(map(named, reading.entities)),
        attributions=tuple(map(told, reading.attributions)),
    )


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    found = chromium.new_page()
    yield found
    found.close()


def _put(page: Page, html: str, theme: str, width: int) -> None:
    paper, ink = _THEMES[theme]
    page.set_viewport_size({"width": width, "height": 900})
    page.set_content(
        f'<!doctype html><html lang="en"><head><title>Cell</title><style>{_RULES}</style></head>'
        f'<body style="margin: 0; background: {paper}; color: {ink}; font: 14px sans-serif">'
        f'<main class="cell" style="padding: 0 8px">{html}</main></body></html>'
    )


NAMES = (
    "reading",
    "long",
    "file",
    "finding",
    "story",
    "attribution",
    "table",
    "tables",
    "finding in its file",
    "story in its file",
)


@pytest.mark.parametrize("name", NAMES)
def test_everybody_can_read_it_on_any_theme(page: Page, shown: dict[str, str], name: str) -> None:
    for theme in _THEMES:
        _put(page, shown[name], theme, 700)
        found = Axe().run(page, options=_AXE)
        assert not found.violations_count, found.generate_report()


@pytest.mark.parametrize("name", NAMES)
def test_it_is_no_wider_than_its_cell(page: Page, shown: dict[str, str], name: str) -> None:
    for width in (700, 360):
        _put(page, shown[name], "light", width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_asks_for_nothing_and_touches_nothing_else(page: Page, shown: dict[str, str]) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    own = '<table id="own"><tbody><tr><td>1</td></tr></tbody></table>'
    style = "getComputedStyle(document.querySelector('#own td')).cssText"
    _put(page, own, "light", 700)
    before = page.evaluate(style)
    _put(page, own + "".join(shown.values()), "light", 700)
    assert page.evaluate(style) == before
    assert [url for url in asked if not url.startswith("about:")] == []


def test_a_notebook_does_not_set_its_tables(page: Page, shown: dict[str, str]) -> None:
    _put(page, shown["reading"], "light", 700)
    cell = "getComputedStyle(document.querySelector('.recoupe tbody td'))"
    assert page.evaluate(f"{cell}.textAlign") == "left"
    row = "getComputedStyle(document.querySelector('.recoupe tbody tr'))"
    assert page.evaluate(f"{row}.backgroundColor") == "rgba(0, 0, 0, 0)"
