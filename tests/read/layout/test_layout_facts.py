"""Who filed the dispatch, where and when."""

import pytest

from recoupe.lang.layout_words import load_layout_words
from recoupe.read.layout import find_layout
from recoupe.records import Dispatch, Layout

WORDS = load_layout_words()
LEAD = "Le ministre kényan du Commerce a indiqué mardi que la réunion aurait lieu dans deux jours."


def layout_of(text: str) -> Layout:
    return find_layout(Dispatch(id="d", text=text, lang="fr", source_uri="d.txt"), WORDS)


@pytest.mark.parametrize(
    ("page", "agency"),
    [
        (f"GENÈVE (Reuters) - {LEAD}", "Reuters"),
        (f"GENÈVE (Agence Fictive) - {LEAD}", "Agence Fictive"),
        (f"GENÈVE, 3 mars (Ferrapol) - {LEAD}", "Ferrapol"),
        (f"GENÈVE, 3 mars (AGENCE FRANCE PRESSE) - {LEAD}", "AFP"),
        (f"Pékin, 3 mars 2031 (Agence de presse Xinhua) -- {LEAD}", "Xinhua"),
        (f"{LEAD}\n\nAgence France-Presse", "AFP"),
        (f"{LEAD}\n\nAgence Fictive\n\n{LEAD}", "Agence Fictive"),
        (f"{LEAD} (Keystone-ATS)", "ATS"),
        (f"{LEAD}\n\nAvec l’AFP", "AFP"),
        (f"Awa Ba avec AFP\n\n{LEAD}", "AFP"),
        (f"{LEAD}\n\n© Agence Fictive 2031", "Agence Fictive"),
        (f"{LEAD}\n\nPHOTO AWA BA, REUTERS Le ministre à Lima.", None),
        (f"{LEAD}\n\nLe ministre à Lima. (Photo Awa Ba/AFP)\n\n{LEAD}", None),
        (f"{LEAD}\n\n(avec agences)", None),
        (f"Lille (Nord) - {LEAD}", None),
        (f"{LEAD}\n\nL'agence Tass l'a rapporté.", None),
    ],
)
def test_agency_is_who_signs_the_copy(page: str, agency: str | None) -> None:
    assert layout_of(page).agency == agency


def test_page_that_mixes_copy_names_each_agency_with_its_stretch() -> None:
    first, second = f"NAIROBI (AFP) - {LEAD}", f"LIMA (Reuters) - {LEAD}"
    text = f"{first}\n\n{second}"
    covered = {c.name: text[c.start : c.end] for c in layout_of(text).agencies}
    assert covered == {"AFP": first, "Reuters": second}


def test_lines_alone_sign_what_stands_above_them() -> None:
    text = f"{LEAD}\n\nAFP\n\n{LEAD}\n\nReuters"
    covered = [(c.name, c.start, c.end) for c in layout_of(text).agencies]
    below = text.index(LEAD, 10)
    assert covered == [("AFP", 0, len(LEAD)), ("Reuters", below, below + len(LEAD))]


@pytest.mark.parametrize(
    ("page", "filed"),
    [
        (f" date 2031-03 {LEAD}", "2031-03"),
        (f"date 2031-03-04 {LEAD}", "2031-03-04"),
        (f"date 2031-03-04T14:05+01:00 {LEAD}", "2031-03-04T14:05+01:00"),
        (f"3 mars 2031 à 14h05\n\n{LEAD}", "2031-03-03T14:05"),
        (f"Publié le 03/03/2031 à 14:05 | Mis à jour le 4 mars 2031\n\n{LEAD}", "2031-03-03T14:05"),
        (f"mardi 1er avril 2031, 9h GMT\n\n{LEAD}", "2031-04-01T09:00Z"),
        (f"Genève, 3 mars 2031 (AFP) - {LEAD}", "2031-03-03"),
        (f"GENÈVE, 3 mars 2031, 20h15 (AFP) - {LEAD}", "2031-03-03T20:15"),
        (f"date 2031-03 GENÈVE, 3 mars (AFP) - {LEAD}", "2031-03-03"),
        (f"date 2031-04 GENÈVE, 3 mars (AFP) - {LEAD}", "2031-04"),
        (f"GENÈVE, 3 mars (AFP) - {LEAD}", None),
        (f"date 2031-13 {LEAD}", None),
        (f"{LEAD}\n\nPHOTO AWA BA, AFP Le ministre à Lima, le 2 mars 2031.", None),
        (f"Le 3 mars 2031, il a dit non. {LEAD}", None),
    ],
)
def test_filed_is_what_header_or_dateline_say(page: str, filed: str | None) -> None:
    assert layout_of(page).filed == filed


@pytest.mark.parametrize(
    ("credit", "byline", "translated"),
    [
        ("par Awa Ba et Jean Sow", "Awa Ba et Jean Sow", False),
        ("Awa Ba, Agence France-Presse", "Awa Ba", False),
        ("(Reportage Awa Ba; version française Ann Lo, édité par Paul Roy)", "Awa Ba", True),
        ("Traduit de l'anglais par Ann Lo", None, True),
        ("Par Awa Ba, à Lima", "Awa Ba", False),
    ],
)
def test_people_who_sign(credit: str, byline: str | None, *, translated: bool) -> None:
    found = layout_of(f"{LEAD}\n\n{credit}")
    assert (found.byline, found.translated) == (byline, translated)


def test_dateline_is_the_place_as_printed() -> None:
    assert layout_of(f"Port-au-Prince, 4 mars 2031 (AFP) - {LEAD}").dateline == "Port-au-Prince"


def test_publisher_only_where_the_page_says_so() -> None:
    assert layout_of(f"{LEAD}\n\n© La Gazette du Nord 2031").publisher == "La Gazette du Nord"
    assert layout_of(f"{LEAD}\n\n© Agence Fictive 2031").publisher is None


@pytest.mark.parametrize(
    ("page", "publisher"),
    [
        (f"Le Courrier du Val\n\nTrente morts au Belize\n\n{LEAD}", "Le Courrier du Val"),
        (f"Trente morts au Belize\n\nLA GAZETTE DU VAL\n\n{LEAD}", "LA GAZETTE DU VAL"),
        (f"Trente morts\n\nPar Le Phare du Val avec AFP\n\n{LEAD}", "Le Phare du Val"),
        (f"L’Écho lémanique | Monde\n\nTrente morts\n\n{LEAD}", "L’Écho lémanique"),
        (f"Le Messager du Val, avec l’Agence Fictive\n\n{LEAD}", "Le Messager du Val"),
        (f"Le Messager du Val (avec l’Agence Fictive)\n\n{LEAD}", "Le Messager du Val"),
        (f"Le Temps presse\n\n{LEAD}", None),
        (f"La Croix-Rouge alerte\n\n{LEAD}", None),
        (f"{LEAD}\n\nLe Courrier du Val\n\n{LEAD}", None),
    ],
)
def test_publisher_is_the_newspaper_named_above_the_copy(page: str, publisher: str | None) -> None:
    assert layout_of(page).publisher == publisher


def test_an_agency_that_only_helped_signs_nothing_beside_another() -> None:
    page = f"Trente morts\n\nAgence Fictive\n\n{LEAD}\n\n– Avec Dépêches Inventées"
    assert layout_of(page).agency == "Agence Fictive"
