"""Factiva's exports, HTML and XML: one article by its codes, whatever the language of the user."""

from pathlib import Path

import pytest
from reads import read_all

from recoupe.intake.format import Head
from recoupe.intake.formats import all_formats
from recoupe.records import Dispatch, Problem

# Fiction throughout, in the shape of the service's files.
LEAD = "La ministre de la Pêche a déclaré mardi que le port de Kervoal resterait fermé."
MORE = "Selon un porte-parole, trois navires avaient été retenus pendant la nuit au large."
LAST = "Aucune réponse écrite n’a été reçue."
VALUES = {
    "SE": "Monde",
    "HD": "<b class='frHeadline'>Le port de Kervoal\nreste fermé</b>",
    "BY": "Awa Kerdoncuff et Yann Le Guirec",
    "CR": "Agence Boréale",
    "WC": "295 mots",
    "PD": "4 mars 2031",
    "ET": "15:32",
    "SN": "Boréale Infos Mondiales",
    "SC": "BORFR",
    "PG": "26",
    "LA": "Français",
    "CY": "(c) Agence Boréale, 2031.   ",
    "LP": f'<p class="articleParagraph frarticleParagraph">{LEAD}</p>\n'
    f'<p class="articleParagraph frarticleParagraph">{MORE}</p>',
    "TD": f'<p class="articleParagraph">{LAST[:10]}<b>{LAST[10:]}</b></p><table><tr><td>PD</td>'
    "<td>Un tableau</td></tr></table>",
    "ART": "Le port, vu du phare.",
    "RF": "<br/>PÊCHE-PORT-ESTRAN",
    "NS": "<br/>gpol : Politique intérieure | gcat : Nouvelles",
    "AN": "<br/>Document BORFR00020310304e7ct0001r",
}
SHOWN = f"""<div class="article enArticle"><div>Monde</div>
<div id="hd"><span class="enHeadline">Le port de Kervoal reste fermé</span></div>
<div class="author">Awa Kerdoncuff</div><div>1,295 words</div><div>4 March 2031</div>
<div>15:32 GMT</div><div>Boréale Infos Mondiales</div><div>BORFR</div><div>French</div>
<div>(c) Agence Boréale, 2031.</div>
<p class="articleParagraph enarticleParagraph">{LEAD}</p>
<p class="articleParagraph enarticleParagraph">{MORE}</p>
<p>Document BORFR00020310304e7ct0001r</p></div>"""


def keyed(prefix: str = "fr", **told: str | None) -> str:
    rows = "".join(
        f'<tr><td align="right" class="index"><b>{code}</b>&nbsp;</td><td>{value}</td></tr>'
        for code, value in (VALUES | told).items()
        if value is not None
    )
    return f'<div class="article {prefix}Article"><table>{rows}</table><br/></div><br/>'


def page(*articles: str) -> str:
    return (
        '<!DOCTYPE html><html><head><meta charset="UTF-8"/><title>Factiva</title></head><body>'
        f'<form name="PageBaseForm"><div>{"<span></span>".join(articles)}</div>'
        '<div id="pageFooter">© 2031 Factiva, Inc. Tous droits réservés.</div></form></body></html>'
    )


def answer(*articles: str, count: int | None = None) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<PPSResponse><ppsArticleResponse '
        'xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet '
        f'count="{len(articles) if count is None else count}">\n{"".join(articles)}'
        "</ppsarticleResultSet></ppsArticleResponse></PPSResponse>"
    )


def article(number: int = 1, lead: str | None = None, day: str | None = None) -> str:
    paragraph = '<paragraph display="Proportional" truncation="None">'
    lead = lead if lead is not None else f"{paragraph}{LEAD}</paragraph>"
    day = day or "<dateTime>2031-03-04T14:32:00Z</dateTime>"
    return (
        f"<ppsarticle><article><accessionNo>BORFR0002031{number:04}</accessionNo><baseLanguage>FR"
        "</baseLanguage><byline>Awa Kerdoncuff</byline><copyright>(c) 2031 Agence Boréale   "
        f"</copyright><headline>{paragraph}<hlt>Le port</hlt> de Kervoal reste fermé</paragraph>"
        f"</headline><leadParagraph>{lead}</leadParagraph><publicationDate>{day}</publicationDate>"
        "<publisherName>Boréale SA</publisherName><sourceName>Boréale Infos Mondiales</sourceName>"
        '<region code="fra"><name>France</name></region><tailParagraphs>'
        f"{paragraph}{MORE} {number}</paragraph></tailParagraphs><notes>Note</notes></article>"
        "</ppsarticle>\n"
    )


def read(folder: Path, text: str) -> list[Dispatch | Problem]:
    path = folder / "export"
    path.write_text(text, encoding="utf-8")
    return read_all([str(path)])


def zones(item: Dispatch) -> list[tuple[str, str]]:
    return [(zone.kind, item.text[zone.start : zone.end]) for zone in item.zones]


@pytest.mark.parametrize("prefix", ["fr", "en", "de", "es"])
def test_a_table_of_codes(tmp_path: Path, prefix: str) -> None:
    (item,) = read(tmp_path, page(keyed(prefix)))
    assert isinstance(item, Dispatch)
    assert item.headline == "Le port de Kervoal reste fermé"
    assert item.byline == "Awa Kerdoncuff et Yann Le Guirec"
    assert (item.publisher, item.agency) == ("Boréale Infos Mondiales", None)
    assert item.filed == "2031-03-04T15:32"
    assert item.guid == "BORFR00020310304e7ct0001r"
    assert (item.slug, item.encoding, item.lang) == ("PÊCHE-PORT-ESTRAN", "utf-8", "fr")
    assert zones(item) == [
        ("headline", "Le port de Kervoal reste fermé"),
        ("credit", "Awa Kerdoncuff et Yann Le Guirec"),
        ("credit", "Agence Boréale"),
        ("caption", "Le port, vu du phare."),
        ("footer", "(c) Agence Boréale, 2031."),
    ]
    assert f"\n\n{LEAD}\n\n{MORE}\n\n{LAST}\n\nPD\n\nUn tableau\n\n" in item.text
    assert "mots" not in item.text


def test_english_labels_and_hours(tmp_path: Path) -> None:
    text = keyed("en", PD="4 March 2031", ET="3:32 PM GMT", LA="French", WC="295 words", BY=None)
    (item,) = read(tmp_path, page(text))
    assert isinstance(item, Dispatch)
    assert (item.filed, item.byline) == ("2031-03-04T15:32Z", None)


def test_an_article_as_it_is_shown_without_codes(tmp_path: Path) -> None:
    (item,) = read(tmp_path, page(SHOWN))
    assert isinstance(item, Dispatch)
    assert (item.headline, item.byline) == ("Le port de Kervoal reste fermé", "Awa Kerdoncuff")
    assert (item.publisher, item.filed) == ("Boréale Infos Mondiales", "2031-03-04T15:32Z")
    assert item.guid == "BORFR00020310304e7ct0001r"
    assert item.text == (
        f"Le port de Kervoal reste fermé\n\nAwa Kerdoncuff\n\n{LEAD}\n\n{MORE}\n\n"
        "(c) Agence Boréale, 2031."
    )


def test_an_article_without_text_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    bare = keyed(LP=None, TD=None)
    found = read(tmp_path, page(keyed(), bare, keyed(AN="Document BORFR0002031x2")))
    assert [isinstance(one, Dispatch) for one in found] == [True, False, True]
    assert isinstance(found[1], Problem)
    assert (found[1].kind, "Kervoal" in found[1].found) == ("missing", True)


def test_xml_with_all_its_fields(tmp_path: Path) -> None:
    first, second = read(tmp_path, answer(article(), article(2)))
    assert isinstance(first, Dispatch)
    assert isinstance(second, Dispatch)
    assert (first.headline, first.byline) == ("Le port de Kervoal reste fermé", "Awa Kerdoncuff")
    assert (first.publisher, first.filed) == ("Boréale Infos Mondiales", "2031-03-04T14:32:00Z")
    assert (first.guid, second.guid) == ("BORFR00020310001", "BORFR00020310002")
    assert zones(first) == [
        ("headline", "Le port de Kervoal reste fermé"),
        ("credit", "Awa Kerdoncuff"),
        ("footer", "(c) 2031 Agence Boréale"),
    ]
    assert f"\n\n{LEAD}\n\n{MORE} 1\n\n" in first.text


@pytest.mark.parametrize(
    ("day", "filed"),
    [
        ("<date>2031-03-04</date>", "2031-03-04"),
        ("<dateTime>2031-03-04T14:32:00+01:00</dateTime>", "2031-03-04T14:32:00+01:00"),
        ("<date></date>", None),
    ],
)
def test_xml_days_as_they_are_told(tmp_path: Path, day: str, filed: str | None) -> None:
    (item,) = read(tmp_path, answer(article(day=day)))
    assert isinstance(item, Dispatch)
    assert item.filed == filed


def test_xml_paragraphs_of_a_printer(tmp_path: Path) -> None:
    lead = "\n" + LEAD.replace("que ", "que\n") + f"\n    {MORE}\n"
    (item,) = read(tmp_path, answer(article(lead=lead)))
    assert isinstance(item, Dispatch)
    assert f"\n\n{LEAD}\n\n{MORE}\n\n" in item.text


@pytest.mark.parametrize(("told", "kind"), [(3, "missing"), (1, "malformed"), (2, None)])
def test_the_count_of_the_answer_is_compared(tmp_path: Path, told: int, kind: str | None) -> None:
    found = read(tmp_path, answer(article(), article(2), count=told))
    problems = [(one.kind, one.skipped) for one in found if isinstance(one, Problem)]
    assert problems == ([(kind, False)] if kind else [])


def test_each_is_in_no_other_format() -> None:
    for text, name, others in (
        (page(keyed()), "factiva-html", ["page", "text"]),
        (answer(article()), "factiva-xml", ["text"]),
    ):
        head = Head(text.encode())
        assert [one.name for one in all_formats() if one.recognises(head)] == [name, *others]


@pytest.mark.parametrize(
    "text",
    [
        "<html><head><title>Factiva, une base de presse</title></head><body></body></html>",
        '<html><body><div class="article">Un article</div></body></html>',
        "<html><body><code>class=&quot;article frArticle&quot;</code></body></html>",
        'find("div", class_="article frArticle")',
        '<PPSResponse xmlns="https://autre.example"><ok/></PPSResponse>',
    ],
)
def test_what_is_no_export_is_not_taken_for_one(text: str) -> None:
    names = {one.name for one in all_formats() if one.recognises(Head(text.encode()))}
    assert not names & {"factiva-html", "factiva-xml"}
