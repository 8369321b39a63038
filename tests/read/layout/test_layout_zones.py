"""Zones: each stretch of a page and its function, read off a page with the kinds written in."""

import re

import pytest

from recoupe.lang.layout_words import load_layout_words
from recoupe.read.layout import find_layout
from recoupe.records import Dispatch, Layout

WORDS = load_layout_words()
LEAD = "Le ministre kényan du Commerce a indiqué mardi que la réunion aurait lieu dans deux jours."
MARKED = re.compile(r"<(?P<kind>[a-z]+)>(?P<text>.*?)</(?P=kind)>", re.DOTALL)


def layout_of(text: str) -> Layout:
    return find_layout(Dispatch(id="d", text=text, lang="fr", source_uri="d.txt"), WORDS)


def plain_and_zones(marked: str) -> tuple[str, list[tuple[str, str]]]:
    zones = [(found["kind"], found["text"]) for found in MARKED.finditer(marked)]
    return MARKED.sub(lambda found: found["text"], marked), zones


PAGES = [
    f"<header>date 2031-03</header> <dateline>(Genève)</dateline> <body>{LEAD}</body>",
    f"<dateline>GENÈVE (Agence Fictive) -</dateline> <body>{LEAD}</body>",
    f"<dateline>Genève, 3 mars 2031 (Ferrapol) —</dateline> <body>{LEAD}</body>",
    f"<dateline>PARIS/LIMA, 3 mars (Reuters) -</dateline> <body>{LEAD}</body>",
    f"<dateline>LIMA (Pérou), 3 mars 2031 (AFP) –</dateline> <body>{LEAD}</body>",
    f"<dateline>GENÈVE -</dateline> <body>{LEAD}</body>",
    f"<dateline>(AFP) -</dateline> <body>{LEAD}</body>",
    f"<dateline>AFP - Genève -</dateline> <body>{LEAD}</body>",
    f"<dateline>N'Djamena, le 3 mars 2031 (Belga) --</dateline> <body>{LEAD}</body>",
    f"<dateline>PARIS, 3 mars (AFP)</dateline>\n\n<body>{LEAD}</body>",
    f"<headline>Accord sur le blé à Nairobi</headline>\n<dateline>NAIROBI (AFP) -</dateline> "
    f"<body>{LEAD}</body>",
    f"<headline>Crise - Sow dément</headline>\n\n<body>{LEAD}</body>",
    "<header>3 mars 2031 à 14h05</header>\n\n<header>USA-KENYA-COMMERCE</header>\n\n"
    f"<header>RÉPÉTITION</header>\n\n<header>(Actualisé avec la réaction de Lima)</header>\n\n"
    f"<headline>Titre bref</headline>\n\n<body>{LEAD}</body>",
    f"<body>{LEAD}</body>\n\n<subhead>Une longue attente</subhead>\n\n<body>{LEAD}</body>",
    f"<body>{LEAD}</body>\n\n<subhead>- « Une peur réelle » -</subhead>\n\n<body>{LEAD}</body>",
    f"<body>{LEAD}</body>\n\n<credit>Agence Fictive</credit>\n\n<body>{LEAD}</body>",
    f"<body>{LEAD}</body> <credit>(AFP)</credit>",
    f"<body>{LEAD}</body>\n\n<credit>(avec AFP et Reuters)</credit>",
    f"<body>{LEAD}</body>\n\n<credit>(Reportage Awa Ba et Jean Sow; version française Ann Lo, "
    "édité par Paul Roy)</credit>\n\n<credit>par Awa Ba et Jean Sow</credit>",
    f"<body>{LEAD}</body>\n\n<caption>PHOTO AWA BA, REUTERS Sow à Lima, le 2 mars.</caption>"
    f"\n\n<body>{LEAD}</body>",
    f"<body>{LEAD}</body>\n\n<caption>Crédit photo : AFP</caption>\n\n<caption>© AFP</caption>\n\n"
    f"<caption>Le ministre à Lima. (Photo Awa Ba/Agence Fictive)</caption>\n\n<body>{LEAD}</body>",
    f"<body>{LEAD}</body>\n\n<footer>Lire aussi : le blé manque</footer>\n\n<body>{LEAD}</body>\n\n"
    "<credit>abc/de/fg</credit>\n\n<footer>© La Gazette 2031. Tous droits réservés.</footer>",
    f"<header>Le Nouvelliste du Val</header>\n\n<header>MONDE | ASIE</header>\n\n"
    f"<headline>Trente morts au Belize</headline>\n\n<body>{LEAD}</body>",
    "<header>La Gazette lémanique | 3 mars 2031</header>\n\n"
    f"<headline>Trente morts au Belize</headline>\n\n<body>{LEAD}</body>",
    "<headline>Trente morts au Belize</headline>\n\n<credit>Awa Ba et Jean Sow</credit>\n"
    f"<credit>Agence Fictive</credit>\n<header>Publié hier à 17h20</header>\n\n<body>{LEAD}</body>",
    "<headline>Trente morts au Belize</headline>\n\n<credit>Agence Fictive | 3 mars 2031"
    "</credit>\n\n"
    f"<dateline>(Lima)</dateline> <body>{LEAD}</body>",
    "<headline>Trente morts au Belize</headline>\n\n<credit>Awa Ba, envoyée spéciale à Lima"
    "</credit>"
    f"\n\n<body>{LEAD}</body>\n\n<credit>Awa Ba à Lima et Jean Sow à Quito ont contribué à cet "
    "article.</credit>\n\n<credit>– Avec des informations de Li Mei à Pékin</credit>",
    f"<body>{LEAD}</body>\n\n<footer>À lire également</footer>\n<footer>La carte des répliques"
    f"</footer>\n<footer>Une terre de séismes</footer>\n\n<body>{LEAD}</body>",
    f"<headline>Le Temps presse</headline>\n\n<body>{LEAD}</body>",
    f"<headline>La Presse muselée</headline>\n\n<body>{LEAD}</body>",
    f"<headline>CORRECTIF - Lima répond à Quito sans céder</headline>\n\n<body>{LEAD}</body>",
    f"<body>{LEAD}</body>\n\n<credit>Awa Ba, avec Jean Sow à Lima</credit>",
    f"<body>{LEAD}</body>\n\n<credit>Awa Ba</credit>\n\n<credit>par Kim Ji-won</credit>",
    f"<dateline>À BORD DE L'AIR FORCE ONE (Fictive) –</dateline> <body>{LEAD}</body>",
    f"<body>{LEAD}</body>\n\n<caption>Le port de Lima. Photo Awa Ba / Tamaris</caption>\n\n"
    f"<body>{LEAD}</body>\n\n<header>Publié à 17 h 05</header>\n\n"
    "<footer>Inscrivez-vous pour recevoir l'essentiel chaque matin.</footer>\n\n"
    "<credit>abc/def 031405 MAR 31</credit>",
]


@pytest.mark.parametrize("marked", PAGES)
def test_page_has_the_zones_written_into_it(marked: str) -> None:
    text, zones = plain_and_zones(marked)
    found = [(zone.kind, text[zone.start : zone.end]) for zone in layout_of(text).zones]
    assert found == zones


@pytest.mark.parametrize(
    "copy",
    [
        "Il a démenti.",
        "« Rien ne change », a-t-elle dit",
        "Trois points :",
        "- le blé",
        "Photos à l'appui, il a dit non.",
        "La photo : un désastre pour Lima.",
        "Par ailleurs, il a dit non.",
        "Avec la Chine, le ton monte.",
        "Par Lima, il entend le gouvernement.",
        "Le président (AFP) dort.",
        "Paris – Berlin – même combat, dit le ministre kényan à ses hôtes venus de loin.",
        "Recherche Sow, il a fui.",
        "Fin de la semaine, il partira.",
        "Correction faite, il reste douze blessés.",
        "Le 3 mars 2031, il a dit non.",
        "L'Agence spatiale européenne a dit non.",
        "Agence Xinhua ou pas, il a dit non.",
        "Moscou (Russie) a dit non.",
    ],
)
def test_ordinary_copy_stays_copy(copy: str) -> None:
    text = f"{LEAD}\n\n{copy}\n\n{LEAD}"
    assert [zone.kind for zone in layout_of(text).zones] == ["body"] * 3


def test_copy_broken_at_a_fixed_column_is_one_paragraph() -> None:
    text = (
        "Le ministre kényan du Commerce a indiqué mardi que la réunion aurait\n"
        "lieu à Nairobi. Il a précisé que les deux délégations y seraient\n"
        "reçues par la présidente."
    )
    found = layout_of(text)
    assert len(found.paragraphs) == 1
    assert len(found.sentences) == 2


def test_one_paragraph_a_line_without_blank_lines() -> None:
    assert len(layout_of(f"{LEAD}\n{LEAD}\n{LEAD}").paragraphs) == 3


def test_zones_of_markup_are_kept() -> None:
    from recoupe.records import Zone

    text = f"Un titre.\n\n{LEAD}\n\nLe ministre à Lima."
    start = text.index("Le ministre à Lima")
    zones = (Zone("headline", 0, 9), Zone("caption", start, len(text)))
    dispatch = Dispatch(id="d", text=text, lang="fr", source_uri="d.html", zones=zones)
    assert [z.kind for z in find_layout(dispatch, WORDS).zones] == ["headline", "body", "caption"]


def test_a_dateline_that_markup_declares_tells_agency_place_and_day() -> None:
    from recoupe.records import Zone

    dateline = "VALMER, 4 mars 2031 (Agence Boréale) -"
    text = f"{dateline}\n\nLe ministre de la Pêche a démenti mardi tout accord avec Oslo."
    zones = (Zone("dateline", 0, len(dateline)),)
    dispatch = Dispatch(id="d", text=text, lang="fr", source_uri="d.xml", zones=zones)
    layout = find_layout(dispatch, WORDS)
    assert (layout.agency, layout.dateline, layout.filed) == (
        "Agence Boréale",
        "VALMER",
        "2031-03-04",
    )
