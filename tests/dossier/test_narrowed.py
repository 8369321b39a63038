"""Dates that other dispatches make narrower, as the file shows them."""

import msgspec
import pytest

from dossier.builder import NORTH, strait
from dossier.test_page import Page, page
from dossier.test_terminal import printed
from recoupe.dossier.dates import date_in_words
from recoupe.dossier.wording import load_wording
from recoupe.dossier.write import write_sheet
from recoupe.records import DatePlace, Narrowing
from recoupe.records.dossier import Dossier


def narrowed() -> Dossier:
    """The tuesday of A is narrowed by words of B, and by that its own filing day."""
    file = strait()
    north, south = (dispatch for dispatch in file.dispatches)
    start = NORTH.index("mardi")
    tuesday = DatePlace(north.id, start, start + 5, "mardi")
    port = south.text.index("Le port")
    other = DatePlace(south.id, port, port + 7, "Le port")
    return msgspec.structs.replace(
        file,
        narrowed=(
            Narrowing(
                DatePlace(north.id), "2031-03", "[2031-03-04..2031-03-10]", (tuesday,), ("",)
            ),
            Narrowing(tuesday, "[2031-03-04,2031-03-11]", "2031-03-04", (other,), ("",)),
            Narrowing(
                DatePlace(south.id), "2031-03", "[2031-03-04..]", (DatePlace(north.id),), ("",)
            ),
        ),
    )


def test_the_day_stays_open_as_read_and_what_is_left_of_it_stands_beside() -> None:
    (tuesday,) = (line for line in write_sheet(narrowed()).times if "mardi" in line.words)
    assert tuesday.meaning == "4 ou 11 mars 2031"
    assert tuesday.narrowed is not None
    assert tuesday.narrowed.meaning == "4 mars 2031"
    assert [(one.mark, one.words) for one in tuesday.narrowed.by] == [("B", "Le port")]


def test_the_terminal_says_by_whose_words() -> None:
    text = " ".join(printed(narrowed()).split())
    assert "→ 4 mars 2031, d’après « Le port » (B)" in text
    assert "→ entre le 4 et le 10 mars 2031, d’après « mardi » (A)" in text
    assert "→ au plus tôt le 4 mars 2031, d’après la date de A" in text
    assert "mardi (4 mars 2031, d’après B)" in text


def test_the_page_leads_to_the_words() -> None:
    found = Page(page(narrowed()))
    at = narrowed().dispatches[1].text.index("Le port")
    assert f"#d-B-{at}-{at + 7}" in found.links
    assert "#text-A" in found.links
    assert all(link[1:] in found.ids for link in found.links)


@pytest.mark.parametrize(
    ("edtf", "french", "english"),
    [
        ("[2031-03-04..2031-03-05]", "4 ou 5 mars 2031", "4 or 5 March 2031"),
        (
            "[2031-03-04..2031-03-10]",
            "entre le 4 et le 10 mars 2031",
            "between 4 and 10 March 2031",
        ),
        (
            "[2031-02-26..2031-03-01]",
            "entre le 26 février et le 1er mars 2031",
            "between 26 February and 1 March 2031",
        ),
        ("[2031-03-04..]", "au plus tôt le 4 mars 2031", "not before 4 March 2031"),
        ("[..2031-03-04]", "au plus tard le 4 mars 2031", "not after 4 March 2031"),
    ],
)
def test_one_day_of_a_stretch_is_said_to_be_one(edtf: str, french: str, english: str) -> None:
    assert date_in_words(edtf, load_wording("fr")) == french
    assert date_in_words(edtf, load_wording("en")) == english
