"""Feeds, RSS and Atom: each entry a dispatch. Fiction throughout."""

from pathlib import Path

import pytest
from hosts import hosting, page
from reads import read_all

from recoupe.intake import Head
from recoupe.intake.formats import all_formats
from recoupe.intake.formats.feed import FEED
from recoupe.records import Dispatch, Problem

COPY = "Le ministre de la Pêche a déclaré mardi à Quito que « l’été serait long » pour les ports."
MORE = "Selon une source proche des négociations, rien n’avait été signé avant l’aube."

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/xsl" href="style.xsl"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>La Gazette de l’Estran</title><link>https://gazette.example/</link>
<description>Toute l’actualité</description><language>fr-FR</language>
<item><title>Les ports s’expliquent &amp; protestent</title>
<link>https://gazette.example/ports.html</link><guid isPermaLink="false">gazette-1</guid>
<pubDate>Tue, 04 Mar 2031 09:15:00 +0100</pubDate><dc:creator><![CDATA[Awa Ba]]></dc:creator>
<description><![CDATA[<p>Court résumé.</p>]]></description>
<content:encoded><![CDATA[<h1>Les ports</h1><p>{COPY}</p><figure><img src="a.jpg">
<figcaption>Le port. PHOTO LÉO VAST</figcaption></figure><p>{MORE}</p><script>x</script>]]>
</content:encoded></item>
<item><title>Quito : {COPY[:30]}</title><link>/quito.html</link>
<pubDate>Tue, 04 Mar 2031 08:00 GMT</pubDate><author>AFP</author>
<description>{COPY}</description>
<source url="https://noroit.example/f">Noroît Dépêches</source></item>
<item><title>Sans texte</title><link>https://gazette.example/vide.html</link></item>
</channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Sirocco Presse</title>
<link rel="self" href="https://sirocco.example/atom"/><updated>2031-03-04T10:00:00Z</updated>
<entry><id>tag:sirocco.example,2031:7</id><title type="html">Bakou &lt;b&gt;dément&lt;/b&gt;</title>
<link rel="alternate" href="https://sirocco.example/7"/><updated>2031-03-04T09:30:00+04:00</updated>
<published>2031-03-04T09:15:00+04:00</published><author><name>Mila Orin</name></author>
<author><name>Sacha Vent</name></author><summary>Court.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{COPY}</p><p>{MORE}</p></div>
</content></entry>
<entry><id>tag:sirocco.example,2031:8</id><title>Bakou insiste</title>
<updated>2031-03-04T09:45:00Z</updated><summary type="text">{COPY}

{MORE}</summary></entry></feed>"""

RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://gazette.example/"><title>La Gazette</title><items><rdf:Seq/></items>
</channel><item rdf:about="https://gazette.example/1"><title>Les ports</title>
<link>https://gazette.example/1</link><dc:date>2031-03-04T09:15:00+01:00</dc:date>
<description>{COPY}</description></item></rdf:RDF>"""


def read(folder: Path, text: str, encoding: str = "utf-8") -> list[Dispatch | Problem]:
    (folder / "fil").write_bytes(text.encode(encoding))
    return read_all([str(folder / "fil")])


def test_rss_with_full_content(tmp_path: Path) -> None:
    item = read(tmp_path, RSS)[0]
    assert isinstance(item, Dispatch)
    assert item.text.split("\n\n") == [
        "Les ports s’expliquent & protestent",
        "Les ports",
        COPY,
        "Le port. PHOTO LÉO VAST",
        MORE,
    ]
    assert [(zone.kind, item.text[zone.start : zone.end]) for zone in item.zones] == [
        ("headline", "Les ports s’expliquent & protestent"),
        ("subhead", "Les ports"),
        ("caption", "Le port. PHOTO LÉO VAST"),
    ]
    assert item.headline == "Les ports s’expliquent & protestent"
    assert (item.guid, item.url) == ("gazette-1", "https://gazette.example/ports.html")
    assert (item.publisher, item.byline) == ("La Gazette de l’Estran", "Awa Ba")
    assert (item.filed, item.lang) == ("2031-03-04T09:15:00+01:00", "fr")
    assert (item.agency, item.encoding) == (None, "utf-8")
    assert item.source_uri.endswith("fil#1")


def test_rss_with_a_summary_and_another_source(tmp_path: Path) -> None:
    item = read(tmp_path, RSS)[1]
    assert isinstance(item, Dispatch)
    assert item.text == f"Quito : {COPY[:30].strip()}\n\n{COPY}"
    assert (item.publisher, item.agency) == ("Noroît Dépêches", "AFP")
    assert (item.filed, item.url) == ("2031-03-04T08:00Z", None)


def test_entry_without_text_is_missing_and_nothing_is_fetched(tmp_path: Path) -> None:
    items = read(tmp_path, RSS)
    assert len(items) == 3
    problem = items[2]
    assert isinstance(problem, Problem)
    assert (problem.kind, problem.skipped) == ("missing", True)
    assert problem.where.endswith("fil#3: entry 3")
    assert "Sans texte" in problem.found


def test_atom(tmp_path: Path) -> None:
    first, second = read(tmp_path, ATOM)
    assert isinstance(first, Dispatch)
    assert isinstance(second, Dispatch)
    assert first.text == f"Bakou dément\n\n{COPY}\n\n{MORE}"
    assert first.byline == "Mila Orin, Sacha Vent"
    assert first.filed == "2031-03-04T09:15:00+04:00"
    assert (first.guid, first.url) == ("tag:sirocco.example,2031:7", "https://sirocco.example/7")
    assert first.publisher == "Sirocco Presse"
    assert second.text == f"Bakou insiste\n\n{COPY}\n\n{MORE}"
    assert (second.filed, second.byline) == ("2031-03-04T09:45:00Z", None)


def test_rss_1(tmp_path: Path) -> None:
    (item,) = read(tmp_path, RDF)
    assert isinstance(item, Dispatch)
    assert (item.text, item.filed) == (f"Les ports\n\n{COPY}", "2031-03-04T09:15:00+01:00")
    assert (item.guid, item.publisher) == ("https://gazette.example/1", "La Gazette")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-15"])
def test_encoding_is_found_whatever_is_declared(tmp_path: Path, encoding: str) -> None:
    text = RSS.replace("’", "'")
    for declared in ("utf-8", "iso-8859-15"):
        item = read(tmp_path, text.replace("utf-8", declared), encoding)[0]
        assert isinstance(item, Dispatch)
        assert COPY.replace("’", "'") in item.text


def test_feed_at_an_address() -> None:
    headers = {"Content_Type": "application/rss+xml"}
    with hosting({"/rss": page(RSS.encode(), **headers)}) as host:
        items = read_all([f"{host.address}/rss"])
        assert host.paths == ["/robots.txt", "/rss"]
    second = items[1]
    assert isinstance(second, Dispatch)
    assert second.url == f"{host.address}/quito.html"


def test_what_is_a_feed() -> None:
    for text in (RSS, ATOM, RDF):
        assert FEED.recognises(Head(text.encode()))
        found = [one.name for one in all_formats() if one.recognises(Head(text.encode()))]
        assert found[0] == "feed"
    for other in (
        COPY,
        "<html><body><rss></body></html>",
        "<feed><p>Bonjour</p></feed>",
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>',
        "Le mot <rss> désigne un format.",
        "",
    ):
        assert not FEED.recognises(Head(other.encode()))
