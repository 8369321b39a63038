import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from dossier.builder import dossier, north, reading, said
from dossier.ledger_builder import TIMELINE, with_ledger
from recoupe.dossier import page
from recoupe.dossier.abridging import abridged, lines_of
from recoupe.dossier.contents import contents_of
from recoupe.dossier.sheet import Sheet
from recoupe.dossier.wording import load_wording
from recoupe.dossier.write import write_sheet
from recoupe.records.dossier import Dossier

FRENCH = load_wording("fr")


def _many(count: int = 30) -> Dossier:
    """Give a file in which one party says many things."""
    text = " ".join(f"Le Danemark a dit que la balise {n} est en panne." for n in range(count))
    items = (said(text, f"a{n}", "dnk", f"que la balise {n} est") for n in range(count))
    return dossier(north(), reading(text, *items, name="balises.txt"))


def _sheet() -> Sheet:
    return write_sheet(with_ledger())


def test_nothing_is_left_out_where_there_is_room() -> None:
    sheet = _sheet()
    assert abridged(sheet, 100) == sheet


def test_lines_left_out_are_counted_by_chapter() -> None:
    kept = abridged(_sheet(), 2)
    assert lines_of(kept)["positions"] == 2
    assert kept.left_out["positions"] == 2
    assert kept.left_out["timeline"] == 2
    assert "exchanges" not in kept.left_out


def test_the_contents_count_what_is_left_out_too() -> None:
    sheet = _sheet()
    before = {one.key: one.count for one in contents_of(sheet, FRENCH)}
    after = {one.key: one.count for one in contents_of(abridged(sheet, 2), FRENCH)}
    assert after["positions"] == before["positions"] == 4
    assert after["timeline"] == before["timeline"] == len(TIMELINE)


def test_each_party_keeps_its_share_of_positions() -> None:
    groups = abridged(_sheet(), 2).positions
    assert [(group.holder, len(group.lines)) for group in groups] == [
        ("Norvège", 1),
        ("Danemark", 1),
    ]


def test_background_goes_before_what_is_new() -> None:
    kept = abridged(_sheet(), 3).timeline
    assert "rappel" not in [line.standing for line in kept]


def test_a_line_keeps_two_citations_of_each_agency() -> None:
    sheet = _sheet()
    demand = sheet.positions[0].lines[0]
    often = replace(demand, proofs=demand.proofs[:1] * 5 + demand.proofs[1:])
    group = replace(sheet.positions[0], lines=(often,))
    (kept,) = abridged(replace(sheet, positions=(group,)), 1).positions[0].lines
    accounts = [proof.account for proof in kept.proofs]
    assert accounts == ["Norroy", "Norroy", "Boréale"]


def test_statements_are_kept_that_something_kept_stands_on() -> None:
    sheet = _sheet()
    said_before = lines_of(sheet)["speech"]
    kept = abridged(sheet, 2)
    assert 0 < lines_of(kept)["speech"] < said_before


class _Ids(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids |= {value for key, value in attrs if key == "id" and value}
        self.links |= {value[1:] for key, value in attrs if key == "href" and value}


def test_a_page_that_would_be_too_large_is_abridged_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = _many()
    sheet = write_sheet(file)
    full = page.render_page(file, sheet, FRENCH)
    monkeypatch.setattr(page, "_LARGEST", len(full.encode()) - 1)
    short = page.render_page(file, sheet, FRENCH)
    assert len(short) < len(full)
    assert "Page abrégée" in short
    assert "Page abrégée" not in full
    assert re.search(r"… et \d+ autres", short)
    assert "[…]" in short
    found = _Ids(short)
    assert found.links <= found.ids
