"""NewsML-G2: all that it says of a dispatch, in messages of several kinds. Fiction throughout."""

from pathlib import Path

import pytest
from reads import read_all

from recoupe.records import Dispatch, Problem

HEADLINE = "Valmer : le ministre de la Pêche dément tout accord"
FIRST = "VALMER, 4 mars 2031 (Agence Boréale) - Le ministre de la Pêche a nié mardi tout accord."
SECOND = "« Rien n’est signé », a déclaré Édouard Lanteigne devant la presse, selon son cabinet."
XHTML = f"""<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>non lu</title></head><body><p>{FIRST}</p><h2>Au port</h2><p>{SECOND}</p></body></html>
</inlineXML>"""
NITF = f"""<inlineXML contenttype="application/nitf+xml">
<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>{HEADLINE}</hl1>
<hl2>La filière attend</hl2></hedline><byline>Par <person>Awa Lindqvist</person></byline>
<distributor>Agence Boréale</distributor>
<dateline><location>VALMER</location>, 4 mars 2031 (Agence Boréale) -</dateline></body.head>
<body.content><block><p>Le ministre de la <org>Pêche</org> a nié mardi tout accord.</p>
<media media-type="image"><media-reference source="p.jpg"/><media-caption>Le port.</media-caption>
</media><p>{SECOND}</p></block></body.content><body.end><tagline>al/bo</tagline></body.end></body>
</nitf></inlineXML>"""
DATA = f"""<inlineData contenttype="text/plain">   {FIRST.replace(" a nié", chr(10) + "a nié")}

{SECOND}</inlineData>"""
META = """<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:BOR"><name>
Agence Boréale</name></provider><versionCreated>2031-03-04T09:20:00+01:00</versionCreated>
<firstCreated>2031-03-04T08:00:00+01:00</firstCreated><embargoed>2031-03-04T10:00:00+01:00</embargoed>
<pubStatus qcode="stat:usable"/><link rel="irel:previousVersion" residref="urn:bor:17" version="2"/>
</itemMeta>"""
CONTENT = f"""<contentMeta><contentCreated>2031-03-04</contentCreated><by>Awa Lindqvist</by>
<creditline>Agence Boréale</creditline><language tag="fr"/><slugline>pêche-accord</slugline>
<headline xml:lang="en">Valmer: minister denies</headline>
<headline role="hld:subHeadline">La filière attend</headline>
<headline xml:lang="fr">{HEADLINE}</headline></contentMeta>"""


def news_item(
    body: str = XHTML, *, meta: str = META, content: str = CONTENT, more: str = ""
) -> str:
    """One news item."""
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:bor:17" version="3" '
        f'standard="NewsML-G2" xml:lang="fr">{more}{meta}{content}'
        f"<contentSet>{body}</contentSet></newsItem>"
    )


def message(*items: str) -> str:
    """A news message of some items, each on lines of its own."""
    inside = "\n".join(items)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<newsMessage '
        'xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2031-03-04T09:30:00Z</sent>'
        f"</header>\n<itemSet>\n{inside}\n</itemSet></newsMessage>"
    )


def read(folder: Path, text: str, encoding: str = "utf-8") -> list[Dispatch | Problem]:
    """What the text gives, under a name that tells nothing."""
    (folder / "fil").write_bytes(text.encode(encoding))
    return read_all([str(folder / "fil")])


def read_one(folder: Path, text: str, encoding: str = "utf-8") -> Dispatch:
    """The one dispatch the text gives."""
    (one,) = read(folder, text, encoding)
    assert isinstance(one, Dispatch), one
    return one


def zones(one: Dispatch) -> list[tuple[str, str]]:
    """The zones that markup told, with their words."""
    return [(zone.kind, one.text[zone.start : zone.end]) for zone in one.zones]


@pytest.mark.parametrize("wrap", [str, message], ids=["alone", "in a message"])
def test_every_field_is_read(tmp_path: Path, wrap: type[str]) -> None:
    one = read_one(tmp_path, wrap(news_item()))
    assert one.text == f"{HEADLINE}\n\n{FIRST}\n\nAu port\n\n{SECOND}"
    assert zones(one) == [("headline", HEADLINE), ("subhead", "Au port")]
    assert (one.guid, one.revision, one.supersedes) == ("urn:bor:17", "3", "urn:bor:17:2")
    assert (one.status, one.embargo) == ("usable", "2031-03-04T10:00:00+01:00")
    assert one.filed == "2031-03-04T09:20:00+01:00"
    assert (one.agency, one.publisher) == ("Agence Boréale", None)
    assert (one.headline, one.byline, one.slug) == (HEADLINE, "Awa Lindqvist", "pêche-accord")
    assert (one.lang, one.encoding, one.url) == ("fr", "utf-8", None)
    assert one.sha256 is not None


def test_a_body_in_nitf_gives_its_lines_as_zones(tmp_path: Path) -> None:
    one = read_one(tmp_path, news_item(NITF))
    assert zones(one) == [
        ("headline", HEADLINE),
        ("dateline", "VALMER, 4 mars 2031 (Agence Boréale) -"),
        ("subhead", "La filière attend"),
        ("caption", "Le port."),
        ("credit", "al/bo"),
    ]
    assert "Le ministre de la Pêche a nié mardi tout accord.\n\nLe port." in one.text


def test_copy_in_plain_text_is_unwrapped(tmp_path: Path) -> None:
    one = read_one(tmp_path, news_item(DATA))
    assert one.text == f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}"


def test_the_encoding_is_found_from_the_bytes(tmp_path: Path) -> None:
    one = read_one(tmp_path, message(news_item()), "cp1252")
    assert (one.headline, one.encoding) == (HEADLINE, "cp1252")


def test_who_printed_is_told_apart_from_who_wrote(tmp_path: Path) -> None:
    hops = (
        '<hopHistory><hop seq="2"><party><name>Gazette</name></party><action '
        'qcode="hopaction:transformed" target="hatarget:content"/></hop><hop seq="1"><party>'
        '<name>Sirocco Presse</name></party><action qcode="hopaction:created" '
        'target="hatarget:content"/></hop></hopHistory>'
    )
    meta = META.replace("Agence Boréale", "La Gazette de l’Estran").replace("nprov:BOR", "p:gaz")
    content = CONTENT.replace("<creditline>Agence Boréale</creditline>", "")
    hopped = read_one(tmp_path, news_item(meta=meta, content=content, more=hops))
    assert (hopped.agency, hopped.publisher) == ("Sirocco Presse", "La Gazette de l’Estran")
    told = content.replace("<by>", '<infoSource literal="Noroît Dépêches"/><by>')
    named = read_one(tmp_path, news_item(meta=meta, content=told, more=hops))
    assert (named.agency, named.publisher) == ("Noroît Dépêches", "La Gazette de l’Estran")


def test_of_several_languages_the_french_body_is_read(tmp_path: Path) -> None:
    english = (
        '<inlineXML xml:lang="en"><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        "<p>The minister denied any agreement.</p></body></html></inlineXML>"
    )
    french = XHTML.replace("<inlineXML", '<inlineXML xml:lang="fr"')
    assert SECOND in read_one(tmp_path, news_item(english + french)).text


def test_a_notice_without_a_body_is_kept(tmp_path: Path) -> None:
    meta = META.replace("stat:usable", "stat:canceled").replace(
        "<pubStatus", "<edNote>Dépêche annulée : l’accord n’existe pas.</edNote><pubStatus"
    )
    one = read_one(tmp_path, news_item("<inlineXML/>", meta=meta))
    assert one.text == f"{HEADLINE}\n\nDépêche annulée : l’accord n’existe pas."
    assert (one.status, one.guid) == ("canceled", "urn:bor:17")
    bare = read_one(
        tmp_path,
        news_item("", meta=meta, content="")
        .replace("l’accord", "")
        .replace("<edNote>Dépêche annulée :  n’existe pas.</edNote>", ""),
    )
    assert (bare.text, bare.status) == ("urn:bor:17", "canceled")


@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_the_status_is_in_the_words_of_the_format(tmp_path: Path, status: str) -> None:
    uri = f'<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/{status}"/>'
    meta = META.replace('<pubStatus qcode="stat:usable"/>', uri)
    assert read_one(tmp_path, news_item(meta=meta)).status == status


def test_pictures_and_packages_are_told(tmp_path: Path) -> None:
    picture = news_item(
        "<remoteContent href='p.jpg'/>", meta=META.replace("ninat:text", "n:picture")
    )
    package = "<packageItem guid='urn:bor:p'><groupSet/></packageItem>"
    first, second, third = read(tmp_path, message(picture, news_item(), package))
    assert isinstance(first, Problem)
    assert isinstance(second, Dispatch)
    assert isinstance(third, Problem)
    assert (first.kind, "« picture »" in first.found) == ("missing", True)
    assert (third.kind, "« packageItem »" in third.found) == ("missing", True)
    assert first.where.endswith("#1: line 4")


def test_of_a_thousand_items_one_broken_leaves_the_others(tmp_path: Path) -> None:
    items = [news_item().replace("urn:bor:17", f"urn:bor:{number}") for number in range(1000)]
    items[400] = items[400].replace("</contentMeta>", "")
    found = read(tmp_path, message(*items))
    (problem,) = [one for one in found if isinstance(one, Problem)]
    assert (problem.kind, problem.skipped, len(found)) == ("malformed", True, 1000)


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADLINE}\n\n{FIRST}",
        "<html><body><p>newsItem http://iptc.org/std/nar/2006-10-01/</p></body></html>",
        "<NewsML><NewsItem/></NewsML>",
        "<nitf/>",
        '{"uri": "urn:bor:17", "standard": "NewsML-G2"}',
        "<newsItem><titre>un autre format</titre></newsItem>",
    ],
)
def test_other_formats_are_not_taken_for_it(tmp_path: Path, text: str) -> None:
    from recoupe.intake import Head
    from recoupe.intake.formats.newsml_g2 import NEWSML_G2

    assert not NEWSML_G2.recognises(Head(text.encode(), "newsml.xml"))
