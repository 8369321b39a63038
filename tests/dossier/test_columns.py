"""Two dispatches side by side on a terminal."""

import io

import msgspec
import pytest
from rich.console import Console

from dossier.builder import NORTH, dossier, evidence, north, south, strait
from recoupe.dossier.columns import print_compared
from recoupe.dossier.compared import ComparedSheet, compare_sheet
from recoupe.dossier.wording import load_wording
from recoupe.dossier.write import write_sheet
from recoupe.records import CommonText, Comparison, DatePlace, Finding, Narrowing, Reading
from recoupe.records.dossier import Dossier

NONE = CommonText((0.0, 0.0), ())


def finding(agreement: str, *words: tuple[Reading, str, str | None], **more: object) -> Finding:
    """A finding on words of the two: (reading, words, attribution)."""
    proofs = tuple(evidence(*item) for item in words)
    fields = {"agencies": ("Boréale", "Norroy"), "parties": ("Norvège",), "reasons": (), **more}
    claim = f"Norvège : {words[0][1]}"
    return Finding(agreement + words[0][1], "s", agreement, claim, evidence=proofs, **fields)  # type: ignore[arg-type]


def alone(one: Reading, words: str) -> Finding:
    return finding("single_source", (one, words, None), agencies=(one.layout.agency,))


def file_of_two() -> Dossier:
    one, other = north(), south()
    said = (one, "tout blocus", "n3"), (other, "Personne ne bloque rien", "s1")
    apart = (one, "le détroit est à tous", "n2"), (other, "Le port", None)
    return msgspec.structs.replace(
        strait(),
        findings=(
            finding("corroborated", *said, differences=("force",)),
            finding("incomparable", *apart),
            alone(one, "Le détroit restera ouvert"),
            alone(other, "Le port a fermé"),
            alone(other, "OSLO"),
        ),
    )


def compared(file: Dossier, common: CommonText = NONE, lang: str = "fr") -> ComparedSheet:
    relation = "reprint" if file.dispatches[1].reprint_of else "independent"
    wording = load_wording(lang)
    return compare_sheet(Comparison(relation, common, file), write_sheet(file, lang=lang), wording)


def printed(sheet: ComparedSheet, width: int = 80, lang: str = "fr") -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, highlight=False, markup=False, emoji=False)
    print_compared(sheet, load_wording(lang), console)
    return out.getvalue()


def test_the_two_accounts_stand_on_one_line() -> None:
    lines = printed(compared(file_of_two())).splitlines()
    assert any(
        "A  tout blocus" in line and "B  « Personne ne bloque rien »" in line for line in lines
    )
    assert any("A  Norroy" in line and "B  Boréale" in line for line in lines)


@pytest.mark.parametrize("width", [40, 60, 71])
def test_a_narrow_terminal_has_one_column(width: int) -> None:
    lines = printed(compared(file_of_two()), width).splitlines()
    assert not any("tout blocus" in line and "Personne" in line for line in lines)
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize("width", [72, 80, 100, 200])
def test_no_line_is_wider_than_the_terminal_or_ends_in_blanks(width: int) -> None:
    lines = printed(compared(file_of_two()), width).splitlines()
    assert max(map(len, lines)) <= min(width, 100)
    assert all(line == line.rstrip() for line in lines)


def test_groups_come_by_agreement_then_what_each_alone_has_in_its_order() -> None:
    text = printed(compared(file_of_two()))
    titles = ["DEUX DÉPÊCHES", "RECOUPÉ", "À PART", "SEULEMENT DANS A", "SEULEMENT DANS B"]
    places = [text.index(title) for title in titles]
    assert places == sorted(places)
    assert "CONTESTÉ" not in text
    assert text.index("Norvège : OSLO") < text.index("Norvège : Le port a fermé")
    assert text.index("tout blocus") < text.index("≠ force de l’acte") < text.index("À PART")


def test_what_has_nothing_says_so() -> None:
    text = printed(compared(dossier(north(), south())))
    assert "n’a pu être rapproché" in " ".join(text.split())
    assert text.count("rien de tel") == 2


def test_common_passages_are_listed_with_their_shares() -> None:
    start = NORTH.index("Le ministre")
    common = CommonText((0.125, 0.5), ((start, start + 18, 0, 18),))
    text = " ".join(printed(compared(file_of_two(), common)).split())
    assert "textes indépendants · 12,5 % des mots de A, 50 % de ceux de B mot pour mot" in text
    assert "PASSAGES COMMUNS · Le ministre danois" in text
    english = " ".join(printed(compared(file_of_two(), common, "en"), lang="en").split())
    assert "independent texts · 12.5% of the words of A, 50% of those of B word for word" in english


def test_a_reprint_is_said_to_be_one() -> None:
    file = file_of_two()
    first, second = file.dispatches
    copy = msgspec.structs.replace(second, reprint_of=first.id, reprint_share=1.0)
    text = printed(compared(msgspec.structs.replace(file, dispatches=(first, copy))))
    assert "B reprend A · aucun passage commun" in text


def test_dates_made_narrower_are_told_with_the_words_that_do() -> None:
    file = file_of_two()
    first, second = file.dispatches
    start = NORTH.index("mardi")
    tuesday = DatePlace(first.id, start, start + 5, "mardi")
    left = Narrowing(
        tuesday, "[2031-03-04,2031-03-11]", "2031-03-04", (DatePlace(second.id),), ("",)
    )
    text = " ".join(printed(compared(msgspec.structs.replace(file, narrowed=(left,)))).split())
    assert "DATES RESSERRÉES « mardi » (A) → 4 mars 2031, d’après la date de B" in text


def test_the_same_words_are_given_once() -> None:
    file = file_of_two()
    item = evidence(south(), "Le port a fermé")
    first = msgspec.structs.replace(item, dispatch=file.dispatches[0].id)
    twice = Finding("f", "s", "single_source", "Le port", ("Norroy",), (), (first, item), ())
    text = printed(compared(msgspec.structs.replace(file, findings=(twice,))))
    assert text.count("Le port a fermé") == 1
    assert "B  mêmes mots" in text
