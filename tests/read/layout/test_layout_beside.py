"""Agencies that sign beside people, a desk, a newspaper, a town or a day."""

import pytest

from recoupe.lang.layout_words import load_layout_words
from recoupe.read.layout import find_layout
from recoupe.records import Dispatch, Layout

WORDS = load_layout_words()
TITLE = "Trente morts dans un accident de car au Pérou"
COPY = (
    "Le ministre kényan du Commerce a indiqué mardi que la réunion aurait lieu dans deux jours.\n\n"
    "Les autres ministres de la région ont salué cette annonce, sans dire où ils iraient."
)
BELOW = [
    "La rédaction, avec {}",
    "La rédaction du Courrier avec {}",
    "Le Courrier des Deux-Monts, avec {}",
    "(Le Courrier avec {}, à Lima)",
    "Panorama-Sud avec {}",
    "Awa Diop, avec {}",
    "A. Diop avec {}",
    "AD avec {}",
    "Service étranger, avec {}",
    "Notre correspondante à Lima, avec {}",
    "Avec notre correspondant à Lima et {}",
    "En partenariat avec {}",
    "D'après une dépêche de l'agence {}",
    "(Source : {} / Le Courrier)",
    "Par Awa Diop, {}",
    "Par Awa Diop pour {}",
    "Awa Diop | {}",
    "Le Courrier / {}",
    "{} pour Le Courrier",
    "{}/RVD, avec JML à Lima",
    "({} / mco, cbe)",
    "[{} / vkr]",
    "ad/{}",
    "© 2034 {}",
    "(c) {}",
]
ABOVE = [
    "Lima — {}",
    "{} | Lima",
    "Lima, {}",
    "Awa Diop - {}",
    "Par Awa Diop avec {}",
    "Par Awa Diop ({})",
    "La rédaction et {}",
    "Avec {}",
    "{} - Publié le 6 novembre 2034",
    "{} | 6 novembre 2034",
    "Publié le 6 novembre 2034 à 14h05 par {}",
]
HEADS = [
    "(LIMA, {}) - ",
    "({}/LIMA) - ",
    "LIMA ({}) ",
    "LIMA, le 6 novembre 2034 ({}) ",
    "LIMA, 6 novembre (Awa Diop, {}) - ",
]


def layout_of(text: str) -> Layout:
    return find_layout(Dispatch(id="d", text=text, lang="fr", source_uri="d.txt"), WORDS)


@pytest.mark.parametrize("agency", ["Volmar", "Nordal-Info"])
@pytest.mark.parametrize("line", BELOW)
def test_line_below_the_copy_names_the_agency(line: str, agency: str) -> None:
    found = layout_of(f"{TITLE}\n\n{COPY}\n\n{line.format(agency)}").agency
    assert found in {agency, f"Agence {agency}"}


@pytest.mark.parametrize("agency", ["Volmar", "Nordal-Info"])
@pytest.mark.parametrize("line", ABOVE)
def test_line_above_the_copy_names_the_agency(line: str, agency: str) -> None:
    assert layout_of(f"{TITLE}\n\n{line.format(agency)}\n\n{COPY}").agency == agency


@pytest.mark.parametrize("agency", ["Volmar", "Nordal-Info"])
@pytest.mark.parametrize("head", HEADS)
def test_head_of_the_copy_names_the_agency(head: str, agency: str) -> None:
    assert layout_of(f"{TITLE}\n\n{head.format(agency)}{COPY}").agency == agency


def test_two_agencies_of_one_bracket_both_sign() -> None:
    found = layout_of(f"LIMA, 6 novembre (Volmar/AFP) - {COPY}").agencies
    assert {credit.name for credit in found} == {"Volmar", "AFP"}


def test_who_prints_the_page_is_told_from_who_wrote_it() -> None:
    found = layout_of(f"{COPY}\n\nLe Courrier des Deux-Monts, avec Volmar\n\nLire aussi")
    assert (found.agency, found.publisher) == ("Volmar", "Le Courrier des Deux-Monts")


def test_town_and_date_beside_the_agency_are_kept() -> None:
    found = layout_of(f"{TITLE}\n\nVolmar — Lima\nPublié le 6 novembre 2034\n\n{COPY}")
    assert (found.agency, found.dateline, found.filed) == ("Volmar", "Lima", "2034-11-06")


def test_of_two_unknown_names_the_copy_speaks_of_the_town() -> None:
    page = f"{TITLE}\n\nTorhaven — Volmar\n\n{COPY} Torhaven reste calme."
    assert (layout_of(page).agency, layout_of(page).dateline) == ("Volmar", "Torhaven")


def test_a_name_in_capitals_and_in_small_letters_is_one() -> None:
    page = f"LIMA (Volmar) - {COPY}\n\nVOLMAR DÉPÊCHES\n\nA. Diop - Volmar Dépêches"
    assert {credit.name for credit in layout_of(page).agencies} == {"Volmar Dépêches"}


@pytest.mark.parametrize(
    "line",
    [
        "La reprise tourne à l'épreuve de force avec Volmar",
        "Volmar et Torval",
        "Awa Diop et Volmar, quoi de neuf ?",
        "Volmar, 6 novembre 2034",
        "Awa Diop, avec Awa",
        "Awa Diop, avec Li Mei à Lima",
        "Awa Diop / Volmar",
        "Photo : Awa Diop / Volmar",
        "PHOTO ALI SOW, TORVAL Le port de Lima, le 6 novembre 2034.\n\nAwa Diop - Volmar",
        "Volmar : Awa Diop, Lima",
    ],
)
def test_other_lines_above_the_copy_name_no_agency(line: str) -> None:
    assert layout_of(f"{line}\n\n{COPY}").agency is None


@pytest.mark.parametrize("line", ["Awa Diop et Volmar", "Lima, Volmar"])
def test_a_title_s_name_is_told_of(line: str) -> None:
    assert layout_of(f"{line}\n\nVolmar est arrivé. {COPY}").agency is None
