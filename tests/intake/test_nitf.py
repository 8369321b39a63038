"""NITF alone: all that it says of an article. Fiction throughout."""

from pathlib import Path

import pytest
from reads import read_all

from recoupe.intake import Head
from recoupe.intake.formats.nitf import NITF
from recoupe.records import Dispatch, Problem

HEADLINE = "Valmer : le ministre de la Pêche dément tout accord"
FIRST = "Le ministre de la Pêche, Édouard Lanteigne, a nié mardi tout accord avec Oslo."
SECOND = "« Rien n’est signé », a-t-il déclaré devant la presse, selon son cabinet."
ABOUT = """<docdata management-status="embargoed" management-doc-idref="bo16">
<doc-id id-string="bo17" regsrc="Agence Boréale"/><date.issue norm="20310304T092000+0100"/>
<date.release norm="20310304T100000+0100"/><du-key version="3"/><fixture fix-id="pêche"/>
<ed-msg info="Annulée : l’accord n’existe pas."/></docdata>
<pubdata name="La Gazette de l’Estran" ex-ref="https://gazette.example/17"/>"""
INSIDE = f"""<body.head><hedline><hl1>{HEADLINE}</hl1><hl2>La filière attend</hl2></hedline>
<byline>Par <person>Awa Lindqvist</person></byline><dateline>VALMER, 4 mars 2031</dateline>
<abstract><p>{FIRST}</p></abstract></body.head><body.content><block><p>{FIRST}</p><hl2>Au port</hl2>
<p>{SECOND}<br/>Fin.</p><media media-type="image"><media-metadata name="x" value="non"/>
<media-object encoding="base64">bm9u</media-object><media-producer>Non</media-producer>
<media-caption>Le port.</media-caption></media></block></body.content>
<body.end><tagline>al/bo</tagline></body.end>"""


def article(about: str = ABOUT, inside: str = INSIDE, root: str = 'baselang="fr-FR"') -> str:
    """One article."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">\n'
        f"<nitf {root}><head><title>Titre</title>{about}</head><body>{inside}</body></nitf>"
    )


def read(folder: Path, text: str) -> list[Dispatch | Problem]:
    """What the text gives, under a name that tells nothing."""
    (folder / "fil").write_bytes(text.encode())
    return read_all([str(folder / "fil")])


def test_every_field_is_read(tmp_path: Path) -> None:
    (one,) = read(tmp_path, article())
    assert isinstance(one, Dispatch), one
    assert [(zone.kind, one.text[zone.start : zone.end]) for zone in one.zones] == [
        ("headline", HEADLINE),
        ("dateline", "VALMER, 4 mars 2031"),
        ("subhead", "La filière attend"),
        ("subhead", "Au port"),
        ("caption", "Le port."),
        ("credit", "al/bo"),
    ]
    assert one.text.count(FIRST) == 1
    assert f"{SECOND}\nFin." in one.text
    assert "non" not in one.text.lower().split()
    assert (one.guid, one.revision, one.supersedes) == ("bo17", "3", "bo16")
    assert (one.status, one.embargo) == ("embargoed", "2031-03-04T10:00:00+01:00")
    assert one.filed == "2031-03-04T09:20:00+01:00"
    assert (one.agency, one.publisher) == ("Agence Boréale", "La Gazette de l’Estran")
    assert (one.headline, one.byline, one.slug) == (HEADLINE, "Par Awa Lindqvist", "pêche")
    assert (one.lang, one.encoding, one.url) == ("fr", "utf-8", "https://gazette.example/17")


def test_a_notice_without_a_body_is_kept(tmp_path: Path) -> None:
    about = ABOUT.replace("embargoed", "canceled")
    (one,) = read(
        tmp_path, article(about, f"<body.head><hedline><hl1>{HEADLINE}</hl1></hedline></body.head>")
    )
    assert isinstance(one, Dispatch), one
    assert one.text == f"{HEADLINE}\n\nAnnulée : l’accord n’existe pas."
    assert (one.status, one.guid, one.embargo) == ("canceled", "bo17", None)


def test_characters_that_its_dtd_names_are_read(tmp_path: Path) -> None:
    _, one = read(
        tmp_path, article("", "<body.content><p>L&eacute;&nbsp;&mdash; &#339;</p></body.content>")
    )
    assert isinstance(one, Dispatch), one
    assert one.text == "Titre\n\nLé\xa0— œ"


@pytest.mark.parametrize(
    "text", ["<newsItem><nitf/></newsItem>", "nitf", "<html><nitf/></html>", "{}", "<NITF/>"]
)
def test_other_formats_are_not_taken_for_it(text: str) -> None:
    assert not NITF.recognises(Head(text.encode(), "a.nitf"))
