import csv
import io
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.export import Table, table_of, write_csv, write_json
from recoupe.export.cells import cell_of, safe


class Note(msgspec.Struct, frozen=True):
    id: str
    words: str
    agencies: tuple[str, ...]
    confidence: float | None


RISKY = [
    '=HYPERLINK("http://x")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "  =1+1",
    "\t=1",
    "\r=1",
    "\n=1",
    "\u00a0=1",
    "\ufeff=1",
    "=1",
    "−1",
    "|cmd",
    "%0A",
]


def read_back(table: Table) -> list[list[str]]:
    text = write_csv(table).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("words", RISKY)
def test_no_words_open_a_formula(words: str) -> None:
    shown = safe(words)
    assert shown[0] in "'\ufffd"
    ((_, given, *_rest),) = read_back(table_of([Note("a", words, (), None)], Note))[1:]
    assert given[0] in "'\ufffd"


@given(st.text())
def test_no_cell_opens_a_formula_whatever_the_words(words: str) -> None:
    shown = safe(words)
    assert not shown.lstrip().startswith(("=", "+", "-", "@", "|", "%", "=", "+", "-", "@"))
    assert "\x00" not in shown


@pytest.mark.parametrize("words", ["Le port a fermé.", "« Non »", "à 3 = 4", "été - hiver", ""])
def test_other_words_stay_as_they_are(words: str) -> None:
    assert safe(words) == words


def test_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    assert [cell_of(one) for one in (-3, 0.5, None, (), True)] == [-3, 0.5, None, None, "true"]


def test_several_values_stand_in_one_cell_and_are_safe_together() -> None:
    assert cell_of(("Norroy", "Boréale")) == "Norroy; Boréale"
    assert cell_of(("=1", "b")) == "'=1; b"


def test_a_sheet_has_its_mark_and_every_line_its_end() -> None:
    written = write_csv(table_of([Note("a", 'l’été\nvient; « "oui" »', ("N",), 0.25)], Note))
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.endswith(b"\r\n")
    text = written.decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["id", "words", "agencies", "confidence"],
        ["a", 'l’été\nvient; « "oui" »', "N", "0.25"],
    ]
    assert '"a"' in text
    assert ",0.25\r\n" in text


def test_further_columns_stand_behind_the_fields() -> None:
    rows = read_back(table_of([Note("a", "b", (), None)], Note, more={"address": ["http://x/a"]}))
    assert rows[0][-1] == "address"
    assert rows[1][-1] == "http://x/a"


def test_names_that_are_no_unicode_are_written_all_the_same() -> None:
    broken = Note("a\udce9", "b", (), None)
    assert json.loads(write_json([broken]))[0]["id"] == "a\udce9"
    assert b'"b"' in write_csv(table_of([broken], Note))


def test_json_gives_the_records_back() -> None:
    notes = [Note("a", "=1", ("N",), 0.5)]
    assert msgspec.json.decode(write_json(notes), type=list[Note]) == notes
