"""NewsML 1 as AFP and others deliver it: all that it says of a dispatch. Fiction throughout."""

from pathlib import Path

import pytest
from reads import read_all

from recoupe.intake import Head
from recoupe.intake.formats.newsml_1 import NEWSML_1
from recoupe.records import Dispatch, Problem

HEADLINE = "Valmer : le ministre de la Pêche dément tout accord"
FIRST = "Le ministre de la Pêche, Édouard Lanteigne, a nié mardi tout accord avec Oslo."
SECOND = "« Rien n’est signé », a-t-il déclaré devant la presse, selon son cabinet."
PARAGRAPHS = f"<p>{FIRST}</p>\n<p>{SECOND}</p>"
NITF = (
    f"<nitf><body><body.head><hedline><hl1>{HEADLINE}</hl1></hedline></body.head>"
    f"<body.content>{PARAGRAPHS}</body.content></body></nitf>"
)
LINES = f"""<NewsLines><HeadLine xml:lang="fr">{HEADLINE}</HeadLine><SubHeadLine>La filière attend
</SubHeadLine><ByLine>Awa Lindqvist</ByLine>
<DateLine>Valmer, 4 mars 2031 (Agence Boréale) -</DateLine>
<SlugLine>pêche-accord</SlugLine></NewsLines>"""
PARTIES = """<AdministrativeMetadata><Provider><Party FormalName="Agence Boréale"/></Provider>
</AdministrativeMetadata><DescriptiveMetadata><Language FormalName="fr"/></DescriptiveMetadata>"""
MANAGEMENT = """<NewsManagement><NewsItemType FormalName="News"/>
<FirstCreated>20310304T080000+0100</FirstCreated>
<ThisRevisionCreated>20310304T092000+0100</ThisRevisionCreated><Status FormalName="Usable"/>
</NewsManagement>"""


def content(data: str = PARAGRAPHS, media: str = "Text") -> str:
    """The content of a component."""
    return (
        f'<ContentItem><MediaType FormalName="{media}"/><DataContent>{data}</DataContent>'
        "</ContentItem>"
    )


def news_item(
    inside: str | None = None,
    *,
    name: str = "bo17",
    lines: str = LINES,
    parties: str = PARTIES,
    management: str = MANAGEMENT,
) -> str:
    """One news item of one component."""
    return f"""<NewsItem xml:lang="fr"><Identification><NewsIdentifier>
<ProviderId>boreale.example</ProviderId><DateId>20310304</DateId><NewsItemId>{name}</NewsItemId>
<RevisionId PreviousRevision="2" Update="N">3</RevisionId>
<PublicIdentifier>urn:newsml:boreale.example:20310304:{name}:3N</PublicIdentifier></NewsIdentifier>
</Identification>{management}
<NewsComponent>{lines}{parties}{content() if inside is None else inside}</NewsComponent>
</NewsItem>"""


def document(*items: str) -> str:
    """A document of some items."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<NewsML Version="1.2"><Catalog Href="c.xml"/>\n'
        "<NewsEnvelope><DateAndTime>20310304T093000Z</DateAndTime></NewsEnvelope>\n"
        + "\n".join(items)
        + "\n</NewsML>"
    )


def read(folder: Path, text: str, encoding: str = "utf-8") -> list[Dispatch | Problem]:
    """What the text gives, under a name that tells nothing."""
    (folder / "fil").write_bytes(text.encode(encoding))
    return read_all([str(folder / "fil")])


def read_one(folder: Path, text: str) -> Dispatch:
    """The one dispatch the text gives."""
    (one,) = read(folder, text)
    assert isinstance(one, Dispatch), one
    return one


@pytest.mark.parametrize(
    "inside",
    [
        content(),
        content(NITF),
        f"<NewsComponent>{content()}</NewsComponent>",
        content(f"<html><body>{PARAGRAPHS}</body></html>"),
        content(f"{FIRST}\n\n{SECOND}"),
        content(f"<![CDATA[{PARAGRAPHS}]]>"),
    ],
    ids=["paragraphs", "nitf", "nested", "html", "text", "cdata"],
)
def test_every_field_is_read(tmp_path: Path, inside: str) -> None:
    one = read_one(tmp_path, document(news_item(inside)))
    dateline = "Valmer, 4 mars 2031 (Agence Boréale) -"
    assert one.text == "\n\n".join([HEADLINE, dateline, "La filière attend", FIRST, SECOND])
    assert [(zone.kind, one.text[zone.start : zone.end]) for zone in one.zones] == [
        ("headline", HEADLINE),
        ("dateline", dateline),
        ("subhead", "La filière attend"),
    ]
    name = "urn:newsml:boreale.example:20310304:bo17"
    assert (one.guid, one.revision, one.supersedes) == (name, "3", f"{name}:2")
    assert (one.status, one.embargo) == ("usable", None)
    assert one.filed == "2031-03-04T09:20:00+01:00"
    assert (one.agency, one.publisher) == ("Agence Boréale", None)
    assert (one.headline, one.byline, one.slug) == (HEADLINE, "Awa Lindqvist", "pêche-accord")
    assert (one.lang, one.encoding) == ("fr", "utf-8")


def test_a_dateline_that_the_body_has_is_written_once(tmp_path: Path) -> None:
    inside = content(f"<p>Valmer, 4 mars 2031 (Agence Boréale) - {FIRST}</p><p>{SECOND}</p>")
    assert read_one(tmp_path, document(news_item(inside))).text.count("(Agence Boréale)") == 1


def test_an_embargo_ends_when_the_status_will_change(tmp_path: Path) -> None:
    management = MANAGEMENT.replace("Usable", "Embargoed").replace(
        "</NewsManagement>",
        '<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20310304T100000Z'
        "</DateAndTime></StatusWillChange></NewsManagement>",
    )
    one = read_one(tmp_path, document(news_item(management=management)))
    assert (one.status, one.embargo) == ("embargoed", "2031-03-04T10:00:00Z")


def test_a_notice_without_a_body_is_kept(tmp_path: Path) -> None:
    canceled = MANAGEMENT.replace("Usable", "Canceled")
    one = read_one(tmp_path, document(news_item("", management=canceled)))
    assert (one.text, one.status) == (HEADLINE, "canceled")
    ordered = MANAGEMENT.replace(
        "</NewsManagement>", '<Instruction FormalName="Delete"/></NewsManagement>'
    )
    two = read_one(tmp_path, document(news_item("", management=ordered, lines="")))
    assert (two.text, two.status) == ("urn:newsml:boreale.example:20310304:bo17", "delete")


def test_of_components_that_stand_for_one_another_the_french_one_is_read(tmp_path: Path) -> None:
    def component(lang: str, text: str) -> str:
        said = f'<DescriptiveMetadata><Language FormalName="{lang}"/></DescriptiveMetadata>'
        return f"<NewsComponent>{said}{content(f'<p>{text}</p>')}</NewsComponent>"

    both = component("en", "The minister denied any agreement.") + component("fr", FIRST)
    inside = f'<NewsComponent EquivalentsList="yes">{both}</NewsComponent>'
    text = read_one(tmp_path, document(news_item(inside, lines=""))).text
    assert text == FIRST


def test_a_text_beside_with_its_own_headline_is_a_dispatch_of_its_own(tmp_path: Path) -> None:
    beside = f"""<NewsComponent><NewsLines><HeadLine>Repères sur la pêche</HeadLine></NewsLines>
{content(f"<p>{SECOND}</p>")}</NewsComponent>"""
    main = f'<NewsComponent><Role FormalName="Main"/>{content()}</NewsComponent>'
    photo = (
        f'<NewsComponent><Role FormalName="Caption"/>{content("<p>Le port.</p>")}</NewsComponent>'
    )
    first, second = read(tmp_path, document(news_item(photo + beside + main)))
    assert isinstance(first, Dispatch)
    assert isinstance(second, Dispatch)
    assert (first.headline, second.headline) == (HEADLINE, "Repères sur la pêche")
    assert "Le port." not in first.text + second.text
    assert second.guid == f"{first.guid}#2"


def test_who_printed_is_told_apart_from_who_wrote(tmp_path: Path) -> None:
    parties = PARTIES.replace("Agence Boréale", "La Gazette de l’Estran").replace(
        "<Provider>", '<Source><Party FormalName="Sirocco Presse"/></Source><Provider>'
    )
    one = read_one(tmp_path, document(news_item(parties=parties)))
    assert (one.agency, one.publisher) == ("Sirocco Presse", "La Gazette de l’Estran")


def test_several_items_a_picture_and_a_broken_one(tmp_path: Path) -> None:
    picture = news_item('<ContentItem Href="p.jpg"><MediaType FormalName="Photo"/></ContentItem>')
    broken = news_item(name="bo18").replace("</NewsLines>", "")
    items = [picture, news_item(name="bo19"), broken, news_item(name="bo20")]
    found = read(tmp_path, document(*items))
    assert [one.kind if isinstance(one, Problem) else "read" for one in found] == [
        "missing",
        "read",
        "malformed",
        "read",
    ]


def test_an_item_within_an_item_is_read(tmp_path: Path) -> None:
    inner = news_item(name="bo21", lines=LINES.replace("accord", "départ"))
    outer = news_item(content() + f"<NewsComponent>{inner}</NewsComponent>")
    first, second = read(tmp_path, document(outer))
    assert isinstance(first, Dispatch)
    assert isinstance(second, Dispatch)
    assert (first.headline, second.headline) == (HEADLINE, HEADLINE.replace("accord", "départ"))


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADLINE}\n\n{FIRST}",
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>",
        "<html><body>NewsML NewsIdentifier</body></html>",
        "<NewsItem><titre/></NewsItem>",
        "<newsml/>",
    ],
)
def test_other_formats_are_not_taken_for_it(text: str) -> None:
    assert not NEWSML_1.recognises(Head(text.encode(), "newsml.xml"))
