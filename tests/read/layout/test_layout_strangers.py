"""Agencies no table knows, in every place where one signs, and what only looks like them."""

import pytest

from recoupe.lang.layout_words import load_layout_words
from recoupe.read.layout import find_layout
from recoupe.records import Dispatch, Layout

WORDS = load_layout_words()
LEAD = "Le ministre kényan du Commerce a indiqué mardi que la réunion aurait lieu dans deux jours."
HEADS = [
    ("({}) LIMA, 6 novembre - ", None),
    ("Lima, 6 novembre 2034 ({}).- ", "2034-11-06"),
    ("Lima, 6 novembre 2034 ({}). - ", "2034-11-06"),
    ("Lima, 6 novembre 2034 ({}).– ", "2034-11-06"),
    ("LIMA, 6 nov 2034 [{}] - ", "2034-11-06"),
    ("LIMA, 6 novembre / {} / ", None),
    ("VALBORG, 6 novembre 2034 [{}] - ", "2034-11-06"),
    ("{} (Lima, 6 novembre) – ", None),
    ("{} - Lima, 6 novembre 2034 - ", "2034-11-06"),
    ("{}, Lima, 6 novembre 2034. ", "2034-11-06"),
    ("06/11/2034 18:32 {}\n\n", "2034-11-06T18:32"),
    ("{} 1832 061134\n\n", None),
    ("Dépêche {} n° 214, Lima, 6 novembre 2034, 18 h 30\n\n", "2034-11-06T18:30"),
]
FEET = [
    "© {} 2034",
    "© {}. Tous droits réservés.",
    "— {}",
    "© {}",
    "(Avec {})",
    "avec {}",
    "Source : {}",
    "({})",
    "{}/ab",
]


def layout_of(text: str) -> Layout:
    return find_layout(Dispatch(id="d", text=text, lang="fr", source_uri="d.txt"), WORDS)


@pytest.mark.parametrize("agency", ["Volmar", "Nordal-Info", "AFP"])
@pytest.mark.parametrize(("head", "filed"), HEADS)
def test_head_names_who_signs_and_when(head: str, filed: str | None, agency: str) -> None:
    found = layout_of(head.format(agency) + LEAD)
    assert (found.agency, found.filed) == (agency, filed)


@pytest.mark.parametrize("agency", ["Volmar", "AFP"])
@pytest.mark.parametrize("foot", FEET)
def test_last_line_names_who_signs(foot: str, agency: str) -> None:
    assert layout_of(f"{LEAD}\n\n{foot.format(agency)}").agency == agency


@pytest.mark.parametrize(
    ("page", "agency"),
    [
        (f"VOLMAR — LIMA — {LEAD}", "VOLMAR"),
        (f"VOLMAR\n\nTrente morts au Pérou\n\n{LEAD}", "VOLMAR"),
        (f"La Volmar\n\n{LEAD}", "Volmar"),
        (f"date 2034-11-06 VOLMAR\n\nTrente morts au Pérou\n\n{LEAD}", "VOLMAR"),
        (f"{LEAD}\n\nVOLMAR", "VOLMAR"),
        (f"LIMA (Volmar) - {LEAD}\n\nVolmar Dépêches", "Volmar Dépêches"),
        (f"{LEAD}\n\nPar Anne Dupont, agence Volmar", "Agence Volmar"),
        (f"Par Anne Dupont, agence AFP\n\n{LEAD}", "AFP"),
        (f"Lima, 6 novembre 2034 (AFP) - {LEAD}\n\nAvec Volmar", "AFP"),
    ],
)
def test_short_name_that_signs(page: str, agency: str) -> None:
    assert layout_of(page).agency == agency


def test_head_gives_the_town_beside_the_agency() -> None:
    assert layout_of(f"Volmar (Lima, 6 novembre) – {LEAD}").dateline == "Lima"
    assert layout_of(f"AFP (Lima, 6 novembre) – {LEAD}").dateline == "Lima"


@pytest.mark.parametrize(
    "page",
    [
        f"Paris, Volmar - {LEAD}",
        f"Le groupe de M. Sow (Volmar), à Lima, reste fermé. {LEAD}",
        f"Sow (Volmar) et Ba (Torval) ont dit non à Lima, le 6 novembre 2034. {LEAD}",
        f"A Lima, le 3 mars (Volmar), M. Sow a dit non. {LEAD}",
        f"{LEAD[:-1]}, selon M. Sow (Volmar).",
        f"{LEAD}\n\nM. Sow (Volmar) a dit non.\n\n{LEAD}",
        f"ATTENTAT - LIMA - {LEAD}",
        f"Attentat - Lima, 6 novembre 2034 - {LEAD}",
        f"PSR (Lima) - {LEAD}",
        f"Lille 2 - Volmar 3 - {LEAD}",
        f"Volmar - Le groupe ferme à Lima. {LEAD}",
        f"Awa Ba, Lima, 6 novembre 2034. {LEAD}",
        f"Lima, Pérou, 6 novembre 2034. {LEAD}",
        f"Valborg, 6 novembre 2034\n\n{LEAD}",
        f"Valborg, le 6 novembre\n\n{LEAD}",
        f"Le groupe Volmar ferme. {LEAD}\n\nVOLMAR",
        f"COMMERCE\n\n{LEAD}",
        f"LIMA\n\n{LEAD}",
        f"VOLMAR\n\nLe groupe Volmar ferme. {LEAD}",
        f"VOLMAR\n\n{LEAD}".replace("ministre", "volmarien"),
        f"Volmar\n\n{LEAD}",
        f"{LEAD}\n\nAvec Awa",
        f"{LEAD}\n\n(Suite)",
        f"{LEAD}\n\n(Renault)",
        f"{LEAD}\n\n(Volmar)\n\n{LEAD}",
        f"{LEAD}\n\nVolmar",
    ],
)
def test_in_doubt_no_agency_signs(page: str) -> None:
    assert layout_of(page).agency is None
