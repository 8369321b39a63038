"""Nexis's Word exports, with English and French labels: every article and none of the cover."""

from pathlib import Path

import pytest
from reads import read_all
from word_files import document, word_file

from recoupe.intake.format import Head
from recoupe.intake.formats import all_formats
from recoupe.records import Dispatch, Problem

# Fiction throughout, in the shape of the service's files.
LEAD = "La ministre de la Pêche a déclaré mardi que le port de Kervoal resterait fermé."
MORE = "Selon un porte-parole, trois navires avaient été retenus pendant la nuit au large."
TITLE = "Le port de Kervoal reste fermé"
URN = "urn:contentItem:6ABC-DEF1-JCJY-G0HB-00000-00"
ADDRESS = f"https://advance.lexis.com/api/document?collection=news&id={URN}&context="
COVER = [
    "",
    "Date and Time: Friday, 5. March 2031 09:31:00 CET",
    "Job Number: 00000001",
    "Documents (2)",
    f"1. {TITLE}",
    "Client/Matter: -None-",
    "Search Terms: Kervoal",
    "Search Type: Natural Language ",
    "Narrowed by: ",
    "Content Type\tNarrowed by",
    "News\tTimeline: 1 mars 2031 au 5 mars 2031",
    "",
    "2. 2031, année du phare",
    "Client/Matter: -None-",
    "Narrowed by: ",
    "",
    "",
]
ENGLISH = [
    TITLE,
    "Le Courrier de l’Estran (Kervoal)",
    "March 4, 2031 Tuesday 10:15 AM GMT",
    "",
    "\nCopyright 2031 Le Courrier de l’Estran All Rights Reserved",
    "\n",
    "Section:\xa0MONDE; Version:3; Pg. 7A",
    "Length:\xa0355 words",
    "Byline:\xa0Awa Kerdoncuff",
    "Highlight:\xa0Trois navires retenus",
    "Dateline:\xa0KERVOAL",
    "Body",
    "",
    "",
    LEAD,
    "",
    MORE,
    "",
    "Graphic",
    " ",
    "Le port, vu du phare.",
    "Classification",
    "",
    "Language:\xa0FRENCH",
    "Publication-Type:\xa0Newspaper",
    "Subject:\xa0FISHERIES (90%)",
    "\nLoad-Date:\xa0March 5, 2031",
    "",
    "\nEnd of Document",
    "",
    "",
]
FRENCH = [
    "2031, année du phare",
    "Sirocco Presse",
    "mercredi 5 mars 2031",
    "",
    "\nCopyright 2031 Sirocco Presse Tous droits réservés",
    "Rubrique: MONDE",
    "Longueur: 120 mots",
    "Auteur: Yann Le Guirec",
    "Corps",
    "",
    MORE,
    "\nDate de chargement: 6 mars 2031",
    "",
    "Fin du document",
]


def read(folder: Path, data: bytes) -> list[Dispatch | Problem]:
    path = folder / "export.DOCX"
    path.write_bytes(data)
    return read_all([str(path)])


def only(folder: Path, lines: list[str]) -> Dispatch:
    (item,) = read(folder, word_file(document(lines)))
    assert isinstance(item, Dispatch), item
    return item


def zones(item: Dispatch) -> list[tuple[str, str]]:
    return [(zone.kind, item.text[zone.start : zone.end]) for zone in item.zones]


def test_an_export_with_its_cover_and_labels_in_two_languages(tmp_path: Path) -> None:
    links = {TITLE: ADDRESS, "2. 2031, année du phare": ADDRESS.replace("6ABC", "7ABC")}
    data = word_file(document([*COVER, *ENGLISH, *FRENCH], links), links)
    first, second = read(tmp_path, data)
    assert isinstance(first, Dispatch)
    assert isinstance(second, Dispatch)
    assert (first.headline, first.byline) == (TITLE, "Awa Kerdoncuff")
    assert first.publisher == "Le Courrier de l’Estran (Kervoal)"
    assert (first.filed, first.revision, first.guid) == ("2031-03-04T10:15Z", "3", URN)
    assert zones(first) == [
        ("headline", TITLE),
        ("subhead", "Trois navires retenus"),
        ("credit", "Awa Kerdoncuff"),
        ("dateline", "KERVOAL"),
        ("caption", "Le port, vu du phare."),
        ("footer", "Copyright 2031 Le Courrier de l’Estran All Rights Reserved"),
    ]
    assert f"\n\n{LEAD}\n\n{MORE}\n\nLe port" in first.text
    assert not {"FRENCH", "FISHERIES", "355", "Search"} & set(first.text.split())
    assert second.text == (
        f"2031, année du phare\n\nYann Le Guirec\n\n{MORE}\n\n"
        "Copyright 2031 Sirocco Presse Tous droits réservés"
    )
    assert (second.publisher, second.filed) == ("Sirocco Presse", "2031-03-05")
    assert second.guid == URN.replace("6ABC", "7ABC")


def test_one_article_without_a_cover(tmp_path: Path) -> None:
    item = only(tmp_path, ENGLISH)
    assert (item.headline, item.filed) == (TITLE, "2031-03-04T10:15Z")


@pytest.mark.parametrize(
    "title",
    [
        "Reconstruire après la grippe-19, partie 1",
        "4 mars 2031, le jour où le port a fermé",
        "Le fonds veut 10 pour cent en 2031 um 4,5 de plus",
        "March 3, 2031",
    ],
)
def test_a_day_in_a_title_is_not_the_day_of_filing(tmp_path: Path, title: str) -> None:
    item = only(tmp_path, [title, *ENGLISH[1:]])
    assert (item.headline, item.filed) == (title, "2031-03-04T10:15Z")


def test_layouts_that_drift(tmp_path: Path) -> None:
    gaps = [line for part in ENGLISH for line in (part, "")]
    no_label = [
        line for line in ENGLISH if line not in {"Body", "Graphic", "Le port, vu du phare."}
    ]
    edition = [line.replace("10:15 AM GMT", "First Edition") for line in ENGLISH]
    no_end = ENGLISH[:-3]
    capitals = [line.upper() if ":\xa0" in line or line == "Body" else line for line in ENGLISH]
    for lines, filed in (
        (gaps, "2031-03-04T10:15Z"),
        (no_label, "2031-03-04T10:15Z"),
        (edition, "2031-03-04"),
        (no_end, "2031-03-04T10:15Z"),
        (capitals, "2031-03-04T10:15Z"),
    ):
        item = only(tmp_path, lines)
        assert (item.headline, item.filed) == (TITLE, filed)
        assert f"\n\n{LEAD}\n\n{MORE}\n\n" in item.text
        assert "Load" not in item.text


def test_an_end_in_the_paragraph_of_the_last_words(tmp_path: Path) -> None:
    lines = [*FRENCH[:10], f"{MORE}\nFin du document"]
    assert MORE in only(tmp_path, lines).text


def test_a_cover_whose_first_article_has_gaps(tmp_path: Path) -> None:
    gaps = [line for part in ENGLISH for line in (part, "")]
    found = read(tmp_path, word_file(document([*COVER, *gaps, *FRENCH])))
    assert [one.headline for one in found if isinstance(one, Dispatch)] == [
        TITLE,
        "2031, année du phare",
    ]
    assert len(found) == 2


def test_a_label_inside_the_text_is_text(tmp_path: Path) -> None:
    lines = [*ENGLISH[:15], "Section: trois navires ont été vus.", *ENGLISH[15:]]
    item = only(tmp_path, lines)
    assert f"{LEAD}\n\nSection: trois navires ont été vus.\n\n{MORE}" in item.text


@pytest.mark.parametrize(("told", "kind"), [(4, "missing"), (1, "malformed"), (2, None)])
def test_the_count_of_the_cover_is_compared(tmp_path: Path, told: int, kind: str | None) -> None:
    cover = [line.replace("(2)", f"({told})") for line in COVER]
    found = read(tmp_path, word_file(document([*cover, *ENGLISH, *FRENCH])))
    problems = [(one.kind, one.skipped) for one in found if isinstance(one, Problem)]
    assert problems == ([(kind, False)] if kind else [])


def test_tables_and_boxes_are_read_and_struck_words_are_not(tmp_path: Path) -> None:
    text = document(ENGLISH).replace(
        MORE,
        f"{MORE}</w:t></w:r><w:del><w:r><w:delText>rayé</w:delText></w:r></w:del><w:r><w:tab/><w:t>fin",
    )
    text = text.replace("<w:sectPr/>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:sectPr/>")
    (item,) = read(tmp_path, word_file(text))
    assert isinstance(item, Dispatch)
    assert f"{MORE}\tfin" in item.text
    assert "rayé" not in item.text


@pytest.mark.parametrize("end", [[], ["END OF DOCUMENT"], ["Section: A", "Fin du document"]])
def test_another_document_of_word_is_no_export(tmp_path: Path, end: list[str]) -> None:
    (problem,) = read(tmp_path, word_file(document([TITLE, LEAD, MORE, *end])))
    assert isinstance(problem, Problem)
    assert problem.kind == "binary"
    assert "Nexis" in problem.found


def test_its_files_are_in_no_other_format() -> None:
    head = Head(word_file(document(ENGLISH)))
    assert [one.name for one in all_formats() if one.recognises(head)] == ["nexis"]
    nexis = next(one for one in all_formats() if one.name == "nexis")
    assert not nexis.recognises(Head(b"PK\x03\x04" + b"\x00" * 26 + b"xl/workbook.xml"))
    assert not nexis.recognises(Head(b"PK\x03\x04 word/ en tout petit"))
