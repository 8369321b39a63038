"""References in RIS: those with a text are dispatches, those without one are told."""

from pathlib import Path

import pytest
from reads import read_all

from recoupe.intake.format import Head
from recoupe.intake.formats import all_formats
from recoupe.intake.formats.ris import RIS
from recoupe.records import Dispatch, Problem

# Fiction throughout.
LEAD = "La ministre de la Pêche a déclaré mardi que le port de Kervoal resterait fermé."
MORE = "Selon un porte-parole, trois navires avaient été retenus pendant la nuit au large du phare."
ONE = f"""TY  - NEWS
TI  - Le port de Kervoal
reste fermé
AU  - Kerdoncuff, Awa
AU  - Le Guirec, Yann
T2  - Le Courrier de l’Estran
DA  - 2031/03/04/
PY  - 2031
AN  - news·20310304·CE·0001
AB  - {LEAD} {MORE}

{MORE}
KW  - pêche
SP  - 3
SE  - Monde
UR  - https://estran.example/kervoal
LA  - fr
Y2  - 2031/04/01/
ER  - """


def read(folder: Path, text: str) -> list[Dispatch | Problem]:
    path = folder / "refs.ris"
    path.write_text(text, encoding="utf-8")
    return read_all([str(path)])


def only(folder: Path, text: str) -> Dispatch:
    (item,) = read(folder, text)
    assert isinstance(item, Dispatch), item
    return item


def test_a_reference_with_all_its_fields(tmp_path: Path) -> None:
    item = only(tmp_path, ONE)
    assert item.headline == "Le port de Kervoal reste fermé"
    assert item.text == f"Le port de Kervoal reste fermé\n\n{LEAD} {MORE}\n\n{MORE}"
    assert item.byline == "Kerdoncuff, Awa; Le Guirec, Yann"
    assert (item.publisher, item.filed) == ("Le Courrier de l’Estran", "2031-03-04")
    assert (item.guid, item.lang) == ("news·20310304·CE·0001", "fr")
    assert (item.url, item.agency) == ("https://estran.example/kervoal", None)
    assert [(zone.kind, zone.start, zone.end) for zone in item.zones] == [("headline", 0, 30)]


@pytest.mark.parametrize(
    ("told", "filed"),
    [
        ("2031/03/04/", "2031-03-04"),
        ("2031/3/4", "2031-03-04"),
        ("2031/03/04/09:15:00", "2031-03-04T09:15:00"),
        ("2031/03//printemps", "2031-03"),
        ("2031///", "2031"),
        ("2031-03-04T09:15:00+01:00", "2031-03-04T09:15:00+01:00"),
        ("mardi 4 mars 2031", "2031-03-04"),
        ("2031/02/30/", "2031"),
        ("bientôt", "2031"),
    ],
)
def test_days_as_they_are_told(tmp_path: Path, told: str, filed: str) -> None:
    assert only(tmp_path, ONE.replace("2031/03/04/", told)).filed == filed


def test_other_tags_for_the_same(tmp_path: Path) -> None:
    text = ONE
    for one, other in (("TI", "T1"), ("AU", "A1"), ("T2", "JO"), ("DA", "Y1"), ("AB", "N2")):
        text = text.replace(f"{one}  - ", f"{other}  - ")
    item, same = only(tmp_path, text), only(tmp_path, ONE)
    for field in ("text", "headline", "byline", "publisher", "filed"):
        assert getattr(item, field) == getattr(same, field)


def test_an_abstract_told_twice_is_read_once(tmp_path: Path) -> None:
    text = ONE.replace("KW  - pêche", f"N2  - {LEAD} {MORE}")
    assert only(tmp_path, text).text.count(LEAD) == 1


def test_lines_of_a_printer_are_joined(tmp_path: Path) -> None:
    lines = LEAD.replace("que ", "que\n      ")
    text = ONE.replace(f"AB  - {LEAD} {MORE}\n\n{MORE}", f"AB  - {lines}")
    assert only(tmp_path, text).text.endswith(f"\n\n{LEAD}")


def test_many_with_loose_forms(tmp_path: Path) -> None:
    loose = ONE.replace("  - ", " - ").replace("0001", "0002").replace("Kervoal", "Lanvoz")
    named = ONE.replace("TY  - NEWS", "TY  - Newspaper Article").replace("0001", "0003")
    bare = "TY  - JOUR\nTI  - Sans résumé\nPY  - 2031\nER  -\n"
    found = read(tmp_path, f"Fournisseur : Estran\n1.\n{ONE}\n\n2.\n{loose}\n{bare}\n{named}\n")
    assert [isinstance(one, Dispatch) for one in found] == [True, True, False, True]
    assert isinstance(found[2], Problem)
    assert (found[2].kind, "« Sans résumé »" in found[2].found) == ("missing", True)


def test_an_end_left_out_between_two_is_told_and_both_are_read(tmp_path: Path) -> None:
    second = ONE.replace("0001", "0002")
    found = read(tmp_path, f"{ONE.removesuffix('ER  - ')}{second}")
    assert [getattr(one, "kind", None) for one in found] == ["malformed", None, None]
    assert isinstance(found[0], Problem)
    assert not found[0].skipped


def test_its_files_are_in_no_other_format() -> None:
    head = Head(ONE.encode())
    assert [one.name for one in all_formats() if one.recognises(head)] == ["ris", "text"]


@pytest.mark.parametrize(
    "text",
    [
        "TY est parti. AB  - non.",
        "TY  - JOUR\net rien de plus\n",
        "KERVOAL (Agence Boréale) - Le port reste fermé.\nAB  - non\nTI  - non\n",
        "",
    ],
)
def test_what_is_no_ris_is_not_taken_for_it(text: str) -> None:
    assert not RIS.recognises(Head(text.encode()))
