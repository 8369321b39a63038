"""Europresse's exports, both generations: every article, and what their markup tells of each."""

from pathlib import Path

import pytest
from reads import read_all

from recoupe.intake.format import Head
from recoupe.intake.formats import all_formats
from recoupe.intake.formats.europresse import EUROPRESSE
from recoupe.records import Dispatch, Problem

# Fiction throughout, in the shape of the service's pages.
FIRST = "La ministre de la Pêche a déclaré mardi que le port de Kervoal resterait fermé."
SECOND = "Selon un porte-parole, trois navires avaient été retenus pendant la nuit au large."
CERTIFICATE = (
    '<div id="divPubliC"><div><span id="PubliC_lblNodoc">{number}</span></div><div><span '
    'id="PubliC_lblCertificatIssuedTo">Ce certificat est émis à <b>Bibliothèque de l’Estran</b> à '
    "des fins de visualisation personnelle et temporaire.</span></div></div>"
)
LATE = """<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">
  {publisher}</span></div><div class="rdp__DocHeader"><span class="DocHeader">{day}</span></div>
<div class="titreArticle"><p class="sm-margin-bottomNews">PÊCHE</p>
<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">{title}</p>
<p class="sm-margin-TopNews rdp__subtitle">Un sous-titre</p></div>
<p class="sm-margin-bottomNews">Awa Kerdoncuff ; Yann Le Guirec</p></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer"><p>{first}</p>
<h3>Nuit <mark>agit</mark>ée</h3><p>{second}</p></div></div></section>
<aside><div><p><b>Illustration(s) : </b></p><div><p>Le port, vu du phare.</p></div></div>
<div><b>Note(s) : </b><p>Lire aussi page 4.</p></div></aside>
<footer><div class="Doc-LegalInfo"><small>© 2031 {publisher}. Tous droits réservés.</small></div>
<p>Numéro de document : {number}</p>{certificate}</footer></article>"""
OLD = (
    '<table><tr><td><table id="tbHeaderImages"><tr><td><img src="x.gif"></td></tr></table>'
    '<span class="DocPublicationName">{publisher}</span><br><span class="DocHeader">Politique, '
    '</span><span class="DocHeader">mardi </span><span class="DocHeader">{day}</span><span '
    'class="DocHeader">, p. 03</span><br><br>Surtitre<br><span class="TitreArticleVisu">{title}'
    "</span><br><br>{author}{first}<p></p>{second}<p></p><b><i>© 2031 {publisher}. Tous droits "
    "réservés.</i></b><p></p>Numéro de document : {number}<br><br><table><tr><td>Ce certificat est "
    'émis à <b>Bibliothèque</b></td></tr><tr><td class="txtCertificat">Le présent document est '
    "protégé.</td></tr></table></td></tr></table><p><br>"
)


def article(form: str, **told: str) -> str:
    values = {
        "publisher": "Le Courrier de l’Estran, no. 4301",
        "day": "mardi 4 mars 2031 - 10:15 UTC +0100, p. 3" if form == LATE else "4 mars 2031",
        "title": "Le port de Kervoal reste fermé",
        "author": "Awa Kerdoncuff<br><p></p>",
        "first": FIRST,
        "second": SECOND,
        "number": "news·20310304·CE·0001",
    } | told
    return form.format(certificate=CERTIFICATE.format(**values), **values)


def page(*articles: str, top: str = "", charset: str = "utf-8") -> str:
    head = f'<html><head><meta charset="{charset}"><title></title></head><body>{top}'
    return head + "".join(articles) + "</body></html>"


def read(folder: Path, data: str | bytes) -> list[Dispatch | Problem]:
    path = folder / "export.html"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_all([str(path)])


def zones(item: Dispatch) -> list[tuple[str, str]]:
    return [(zone.kind, item.text[zone.start : zone.end]) for zone in item.zones]


def test_an_article_of_today_with_all_its_fields(tmp_path: Path) -> None:
    (item,) = read(tmp_path, page(article(LATE)))
    assert isinstance(item, Dispatch)
    assert item.headline == "Le port de Kervoal reste fermé"
    assert item.publisher == "Le Courrier de l’Estran"
    assert item.filed == "2031-03-04T10:15+01:00"
    assert item.byline == "Awa Kerdoncuff ; Yann Le Guirec"
    assert item.guid == "news·20310304·CE·0001"
    assert (item.encoding, item.agency, item.revision) == ("utf-8", None, None)
    assert zones(item) == [
        ("headline", "Le port de Kervoal reste fermé"),
        ("subhead", "PÊCHE"),
        ("subhead", "Un sous-titre"),
        ("credit", "Awa Kerdoncuff ; Yann Le Guirec"),
        ("subhead", "Nuit agitée"),
        ("caption", "Le port, vu du phare."),
        ("footer", "Lire aussi page 4."),
        ("footer", "© 2031 Le Courrier de l’Estran, no. 4301. Tous droits réservés."),
        ("footer", "p. 3"),
    ]
    assert f"\n\n{FIRST}\n\nNuit agitée\n\n{SECOND}\n\n" in item.text
    assert "certificat" not in item.text
    assert "Bibliothèque" not in item.text


def test_an_old_article_has_no_element_of_its_own(tmp_path: Path) -> None:
    second = article(OLD, number="news·20310304·CE·0002", author="", title="Le phare s’éteint")
    found = read(tmp_path, page(article(OLD), second))
    first, other = (one for one in found if isinstance(one, Dispatch))
    assert len(found) == 2
    assert (first.publisher, first.filed, first.byline) == (
        "Le Courrier de l’Estran",
        "2031-03-04",
        "Awa Kerdoncuff",
    )
    assert (first.guid, other.guid) == ("news·20310304·CE·0001", "news·20310304·CE·0002")
    assert zones(first)[:3] == [
        ("headline", "Le port de Kervoal reste fermé"),
        ("subhead", "Surtitre"),
        ("credit", "Awa Kerdoncuff"),
    ]
    assert zones(first)[-1] == ("footer", "p. 03")
    assert other.byline is None
    assert other.text.startswith(f"Le phare s’éteint\n\nSurtitre\n\n{FIRST}\n\n{SECOND}\n\n©")
    assert "certificat" not in first.text + other.text


@pytest.mark.parametrize(
    "hit",
    [
        '<font style="color:red; font-weight:bold">{}</font>',
        '<span style="color:red; font-weight:bold">{}</span>',
        '<span class="occurrence">{}</span>',
        "<mark>{}</mark>",
        "<b><i>{}</i></b>",
    ],
)
@pytest.mark.parametrize("form", [LATE, OLD], ids=["late", "old"])
def test_marked_hits_are_words_like_others(tmp_path: Path, form: str, hit: str) -> None:
    marked = FIRST.replace("mardi", hit.format("mar") + "di")
    (item,) = read(tmp_path, page(article(form, first=marked)))
    assert isinstance(item, Dispatch)
    assert FIRST in item.text


def test_declared_latin_1_but_stored_utf_8(tmp_path: Path) -> None:
    text = page(article(OLD), charset="ISO-8859-1")
    (stored,) = read(tmp_path, text.encode())
    (true,) = read(tmp_path, text.replace("’", "'").encode("latin-1"))
    assert isinstance(stored, Dispatch)
    assert isinstance(true, Dispatch)
    assert FIRST in stored.text
    assert FIRST in true.text
    assert (stored.encoding, true.encoding) == ("utf-8", "ISO-8859-1")


def test_an_english_head_and_a_name_with_other_names_behind(tmp_path: Path) -> None:
    text = article(
        LATE,
        publisher="L’Estran                Cahier Mer",
        day="Thursday, December 22, 2032 1387 mots, p. 819(40)",
    )
    (item,) = read(tmp_path, page(text))
    assert isinstance(item, Dispatch)
    assert (item.publisher, item.filed) == ("L’Estran", "2032-12-22")


def test_the_link_to_where_it_was_printed(tmp_path: Path) -> None:
    link = f'{SECOND}</p><p><a href="https://estran.example/kervoal">Paru sur le site</a>'
    (item,) = read(tmp_path, page(article(LATE, second=link)))
    assert isinstance(item, Dispatch)
    assert item.url == "https://estran.example/kervoal"
    assert ("footer", "Paru sur le site") in zones(item)


def test_a_day_in_a_row_of_another_name(tmp_path: Path) -> None:
    named = article(LATE).replace(
        '<span class="DocHeader">', '<span class="DocTitreSousSection">Date</span><span>'
    )
    (item,) = read(tmp_path, page(named))
    assert isinstance(item, Dispatch)
    assert item.filed == "2031-03-04T10:15+01:00"
    assert item.text.startswith("Le port de Kervoal reste fermé\n\nPÊCHE\n\n")


def test_an_article_without_text_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    empty = article(LATE, first="", second="", title="Sans texte").replace(
        "<h3>Nuit <mark>agit</mark>ée</h3>", ""
    )
    items = read(tmp_path, page(article(LATE), empty, article(LATE, number="news·20310304·CE·3")))
    assert [isinstance(one, Dispatch) for one in items] == [True, False, True]
    assert isinstance(items[1], Problem)
    assert items[1].kind == "missing"
    assert "« Sans texte »" in items[1].found


@pytest.mark.parametrize(("told", "kind"), [(3, "missing"), (1, "malformed"), (2, None)])
def test_the_count_at_the_top_is_compared(tmp_path: Path, told: int, kind: str | None) -> None:
    top = f"<div><b>Nombre de document(s) :</b> {told}</div>"
    text = page(article(LATE), article(LATE, number="news·20310304·CE·2"), top=top)
    problems = [one for one in read(tmp_path, text) if isinstance(one, Problem)]
    assert [(one.kind, one.skipped) for one in problems] == ([(kind, False)] if kind else [])
    if problems:
        assert problems[0].found == "2 articles"


def test_a_thousand_and_one_broken(tmp_path: Path) -> None:
    whole = [article(LATE, number=f"news·20310304·CE·{n}", first=f"{FIRST} {n}") for n in range(99)]
    items = read(tmp_path, page(*whole[:50], "<article></article>", *whole[50:]))
    assert sum(isinstance(one, Dispatch) for one in items) == 99
    assert [one.kind for one in items if isinstance(one, Problem)] == ["missing"]


def test_what_is_no_export_is_not_taken_for_one() -> None:
    code = 'parse(soup.find("span", {"class": "DocPublicationName"}))'
    for text in (
        "LE PORT (Agence) - DocPublicationName",
        code,
        f"<html><body><pre>{code}</pre></body></html>".replace('"', "&quot;"),
        "<html><body><article><h1>Titre</h1></article></body></html>",
        "",
    ):
        assert not EUROPRESSE.recognises(Head(text.encode()))


@pytest.mark.parametrize("form", [LATE, OLD], ids=["late", "old"])
def test_its_exports_are_in_no_other_format(form: str) -> None:
    head = Head(page(article(form)).encode())
    names = [one.name for one in all_formats() if one.recognises(head)]
    assert names == ["europresse", "page", "text"]
