"""News pages as sites serve them: the article among menus, boxes, scripts. Fiction throughout."""

import json
from pathlib import Path

import pytest
from reads import read_all

from recoupe.records import Dispatch, Problem

COPY = (
    "Le ministre de la Pêche de Valdorée, Anselme Tarquin, a déclaré mardi à Quito que le port "
    "resterait fermé « jusqu’à nouvel ordre » après l’incident de la nuit.",
    "Selon une source proche des négociations, trois navires avaient été retenus avant l’aube, et "
    "leurs équipages n’ont toujours pas pu joindre leurs familles ni leurs armateurs.",
    "La cheffe de la diplomatie d’Estran a répondu que l’accord « ne serait pas rouvert », malgré "
    "les demandes répétées de son homologue depuis le début de la semaine.",
    "Les pourparlers doivent reprendre jeudi matin à Lisbonne, a précisé un porte-parole.",
)
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "La Gazette"},
        {"@type": "Organization", "@id": "#gazette", "name": "La Gazette de l’Estran"},
        {
            "@type": ["NewsArticle"],
            "headline": "Valdorée : le port reste fermé",
            "datePublished": "2031-03-04T10:15:00+01:00",
            "dateModified": "2031-03-04T11:20:00+01:00",
            "author": [{"@type": "Person", "name": "Awa Ba"}],
            "publisher": {"@id": "#gazette"},
            "description": "La capitale attend une réponse d’Estran avant jeudi.",
        },
    ],
}
MENU = "".join(f'<li><a href="/r{one}">Rubrique {one}</a></li>' for one in range(12))
TEASERS = "".join(
    f'<article><h3><a href="/a{one}">Autre sujet numéro {one}</a></h3><p><a href="/a{one}">'
    f"Un tout autre récit du jour, qui n’a rien à voir avec le port, numéro {one}.</a></p>"
    "</article>"
    for one in range(8)
)
HEAD = f"""<title>Valdorée : le port reste fermé - La Gazette</title>
<link rel="canonical" href="https://gazette.example/monde/port.html">
<meta property="og:site_name" content="gazette.example">
<meta property="og:type" content="article">
<script type="application/ld+json">{json.dumps(LINKED)}</script>
<script>var secret = "Ne pas lire ce script";</script><style>p {{ color: red }}</style>"""


def news_page(
    head: str = HEAD, *, over: str = "", under: str = "", title: str | None = None
) -> str:
    """A page with an article of four paragraphs and what stands around one on a site."""
    shown = title or "Valdorée : le port reste fermé"
    return f"""<!DOCTYPE html><html lang="fr-FR"><head><meta charset="utf-8">{head}</head><body>
<div id="consent" style="display: none">Nous et nos partenaires déposons des traceurs.</div>
<header><nav><ul>{MENU}</ul></nav><a href="/abo">Abonnez-vous</a></header>
<main><article><h1>{shown}</h1>
<div class="share"><a href="#">Partager</a> <a href="#">Envoyer</a></div>{over}
<figure><img src="p.jpg" alt="Le port">
<figcaption>Le port, lundi. PHOTO LÉO VAST</figcaption></figure>
<div class="body"><p>{COPY[0]}</p><p>{COPY[1]}</p>
<p><a href="/b">À lire aussi : un incident semblable l’an dernier</a></p>
<aside class="newsletter"><h4>Lettre du matin</h4><p>Recevez chaque jour nos récits par courriel,
directement dans votre boîte, en vous inscrivant ici.</p><form><input></form></aside>
<h2>Une réponse attendue</h2><p>{COPY[2]}</p><p>{COPY[3]}</p>{under}</div></article></main>
<section class="related"><h2>Dans la même rubrique</h2>{TEASERS}</section>
<section id="comments" class="comments"><h2>Commentaires</h2><p>Un lecteur : je n’y crois pas du
tout, et personne ne devrait y croire non plus, voyez-vous.</p></section>
<footer><p>Mentions légales, tous droits réservés.</p></footer></body></html>"""


def read_one(folder: Path, page: str) -> Dispatch:
    (folder / "page.html").write_text(page, encoding="utf-8")
    (item,) = read_all([str(folder / "page.html")])
    assert isinstance(item, Dispatch)
    return item


def zones(item: Dispatch) -> list[tuple[str, str]]:
    return [(zone.kind, item.text[zone.start : zone.end]) for zone in item.zones]


STANDFIRST = "<p class='intro'>La capitale attend une réponse d’Estran avant jeudi.</p>"


def test_article_is_found_among_menus_and_boxes(tmp_path: Path) -> None:
    over = f"{STANDFIRST}<span>Par <a href='/ba'>Awa Ba</a></span>"
    item = read_one(tmp_path, news_page(over=over))
    assert item.text.split("\n\n") == [
        "Valdorée : le port reste fermé",
        "La capitale attend une réponse d’Estran avant jeudi.",
        "Par Awa Ba",
        "Le port, lundi. PHOTO LÉO VAST",
        COPY[0],
        COPY[1],
        "Une réponse attendue",
        COPY[2],
        COPY[3],
    ]
    assert zones(item) == [
        ("headline", "Valdorée : le port reste fermé"),
        ("credit", "Par Awa Ba"),
        ("caption", "Le port, lundi. PHOTO LÉO VAST"),
        ("subhead", "Une réponse attendue"),
    ]


def test_what_the_page_says_of_the_article(tmp_path: Path) -> None:
    item = read_one(tmp_path, news_page())
    assert item.headline == "Valdorée : le port reste fermé"
    assert item.filed == "2031-03-04T10:15:00+01:00"
    assert item.byline == "Awa Ba"
    assert item.publisher == "La Gazette de l’Estran"
    assert item.url == "https://gazette.example/monde/port.html"
    assert item.lang == "fr"
    assert item.encoding == "utf-8"


@pytest.mark.parametrize("line", ["La Gazette avec l’AFP", "<b>(avec AFP et Reuters)</b>"])
def test_line_that_names_an_agency_stays_in_the_text_without_a_zone(
    tmp_path: Path, line: str
) -> None:
    words = line.replace("<b>", "").replace("</b>", "")
    for page in (news_page(over=f"<div>{line}</div>"), news_page(under=f"<div>{line}</div>")):
        item = read_one(tmp_path, page)
        assert words in item.text
        assert words not in [text for _, text in zones(item)]
        assert item.agency is None


def test_agency_that_is_the_author_is_the_agency(tmp_path: Path) -> None:
    author = '<meta name="author" content="Agence France-Presse">'
    assert read_one(tmp_path, news_page(author)).agency == "AFP"
    line = "<p>AFP 4 mars 2031 à 07:19 (mis à jour à 07:38)</p>"
    item = read_one(tmp_path, news_page("", over=line))
    assert (item.agency, item.filed) == ("AFP", "2031-03-04T07:19")


@pytest.mark.parametrize(
    ("head", "filed"),
    [
        ('<meta property="article:published_time" content="2031-03-04T09:15:00Z">',
         "2031-03-04T09:15:00Z"),
        ('<meta name="date" content="2031-03-04"><meta itemprop="datePublished" '
         'content="2031-03-04T09:15+01:00">', "2031-03-04T09:15+01:00"),
        ('<meta name="dc.date" content="4 mars"><meta name="pubdate" content="2031-03-04">',
         "2031-03-04"),
        ('<script type="application/ld+json">{"@type":"Article","datePublished":'
         '"2031-03-04T20:00:00Z","dateModified":"2031-03-04T16:00:00+01:00"}</script>',
         "2031-03-04T16:00:00+01:00"),
        ("", None),
    ],
)  # fmt: skip
def test_hour_and_zone_are_kept_as_told(tmp_path: Path, head: str, filed: str | None) -> None:
    assert read_one(tmp_path, news_page(head)).filed == filed


def test_time_of_the_article_and_not_of_its_neighbours(tmp_path: Path) -> None:
    time = '<a href="/x"><time datetime="2030-01-01T01:00Z">hier</time></a>'
    own = '<time datetime="2031-03-04T09:15+01:00">mardi</time>'
    assert read_one(tmp_path, news_page("", over=time + own)).filed == "2031-03-04T09:15+01:00"


def test_printed_date_serves_where_markup_tells_none(tmp_path: Path) -> None:
    line = "<span>Publié le 4 mars 2031 à 14h52, modifié le 5 mars 2031 à 15h54</span>"
    item = read_one(tmp_path, news_page("", over=f"<p>{line}</p>"))
    assert item.filed == "2031-03-04T14:52"
    assert "Publié" not in item.text


def test_earliest_date_by_the_headline_is_that_of_publication(tmp_path: Path) -> None:
    today = "<p>Mercredi 5 mars 2031</p>"
    told = "<p>Mis à jour le 4 mars 2031 à 18h</p><p>Publié le 4 mars 2031 à 14h52</p>"
    page = news_page("", over=told).replace("<main>", f"<main>{today}")
    assert read_one(tmp_path, page).filed == "2031-03-04T14:52"
    story = f"<p>Depuis le 2 mars 2030, rien n’avait changé ; {COPY[1][:90]}.</p>"
    assert read_one(tmp_path, news_page("", over=story)).filed is None


def test_article_of_which_the_rest_is_for_subscribers(tmp_path: Path) -> None:
    notice = "<p>Il vous reste 57 % de cet article à lire. La suite est réservée aux abonnés.</p>"
    (tmp_path / "page.html").write_text(news_page(under=notice), encoding="utf-8")
    problem, item = read_all([str(tmp_path / "page.html")])
    assert isinstance(problem, Problem)
    assert (problem.kind, problem.skipped) == ("truncated", False)
    assert isinstance(item, Dispatch)
    assert item.source_uri.endswith("page.html")
    assert item.text.endswith(COPY[3])


def test_heading_is_the_headline_where_the_head_has_another(tmp_path: Path) -> None:
    item = read_one(tmp_path, news_page(title="À Valdorée, le port reste fermé"))
    assert item.headline == "À Valdorée, le port reste fermé"
    assert item.text.count("reste fermé") == 1


def test_hidden_words_stay_out_of_plain_pages_too(tmp_path: Path) -> None:
    hidden = (
        "<p hidden>caché un</p><p style='DISPLAY:none'>caché deux</p>"
        "<p aria-hidden='true'>caché trois</p><p><span style='visibility: hidden'>caché quatre"
        "</span>visible</p><template>caché cinq</template><noscript>caché six</noscript>"
    )
    page = f"<html><body><h1>Titre</h1><p>{COPY[0]}</p>{hidden}<p>Fin.</p></body></html>"
    assert read_one(tmp_path, page).text == f"Titre\n\n{COPY[0]}\n\nvisible\n\nFin."


def test_page_saved_under_a_window_of_consent_is_read(tmp_path: Path) -> None:
    page = f"<html><body><div aria-hidden='true'><p>{COPY[0]}</p></div></body></html>"
    assert read_one(tmp_path, page).text == COPY[0]


def test_page_of_one_article_with_teasers_that_are_articles_too(tmp_path: Path) -> None:
    long_teasers = "".join(
        f"<article><h3>Sujet {one}</h3><p>{COPY[1]} {COPY[2]}</p></article>" for one in range(3)
    )
    page = news_page().replace('<section class="related">', f"<section>{long_teasers}")
    assert read_one(tmp_path, page).headline == "Valdorée : le port reste fermé"
