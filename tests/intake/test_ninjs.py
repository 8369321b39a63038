"""ninjs of all versions: all that it says of a dispatch. Fiction throughout."""

import json
from pathlib import Path
from typing import Any

import pytest
from reads import read_all

from recoupe.intake import Head
from recoupe.intake.formats.ninjs import NINJS
from recoupe.records import Dispatch, Problem

HEADLINE = "Valmer : le ministre de la Pêche dément tout accord"
FIRST = "VALMER, 4 mars 2031 (Agence Boréale) - Le ministre de la Pêche a nié mardi tout accord."
SECOND = "« Rien n’est signé », a déclaré Édouard Lanteigne devant la presse, selon son cabinet."
HTML = (
    f"<p>{FIRST}</p><h2>Au port</h2><p>{SECOND}</p>"
    "<figure><img src='p.jpg'/><figcaption>Le port.</figcaption></figure>"
)
PICTURE = {"uri": "urn:bor:p", "type": "picture", "description_text": "Le port au matin."}
COMMON: dict[str, Any] = {
    "uri": "urn:bor:17",
    "type": "text",
    "version": "3",
    "embargoed": "2031-03-04T10:00:00+01:00",
    "language": "fr-FR",
    "slugline": "pêche-accord",
    "urgency": 3,
    "altids": {"bor": "17"},
}
FIRST_VERSION = COMMON | {
    "versioncreated": "2031-03-04T09:20:00+01:00",
    "pubstatus": "usable",
    "copyrightholder": "Agence Boréale",
    "byline": "Awa Lindqvist",
    "headline": HEADLINE,
    "body_text": "non lu",
    "body_xhtml": HTML,
    "associations": {"featured": PICTURE},
}
SECOND_VERSION = COMMON | {
    "versioncreated": "2031-03-04T09:20:00+01:00",
    "pubstatus": "usable",
    "infosources": [{"name": "Agence Boréale", "role": "isrol:originfo"}],
    "by": "Awa Lindqvist",
    "headlines": [{"role": "short", "value": "Valmer"}, {"role": "main", "value": HEADLINE}],
    "bodies": [{"role": "html", "contenttype": "text/html", "value": HTML}],
    "associations": [PICTURE | {"name": "featured"}],
}
THIRD_VERSION = COMMON | {
    "standard": {"name": "ninjs", "version": "3.0"},
    "versionCreated": "2031-03-04T09:20:00+01:00",
    "pubStatus": "usable",
    "infoSources": [{"name": "Agence Boréale"}],
    "bylines": [{"name": "Awa Lindqvist"}],
    "headlines": [{"role": "main", "value": HEADLINE}],
    "bodies": [{"contentType": "text/html", "value": HTML}],
}
VERSIONS = [FIRST_VERSION, SECOND_VERSION, THIRD_VERSION]


def read(folder: Path, text: str) -> list[Dispatch | Problem]:
    """What the text gives, under a name that tells nothing."""
    (folder / "fil").write_bytes(text.encode())
    return read_all([str(folder / "fil")])


def read_one(folder: Path, told: Any) -> Dispatch:
    """The one dispatch of an object."""
    (one,) = read(folder, json.dumps(told, ensure_ascii=False))
    assert isinstance(one, Dispatch), one
    return one


@pytest.mark.parametrize("told", VERSIONS, ids=["1", "2", "3"])
def test_every_field_is_read(tmp_path: Path, told: dict[str, Any]) -> None:
    one = read_one(tmp_path, told)
    assert one.text == "\n\n".join([HEADLINE, FIRST, "Au port", SECOND, "Le port."])
    assert [(zone.kind, one.text[zone.start : zone.end]) for zone in one.zones] == [
        ("headline", HEADLINE),
        ("subhead", "Au port"),
        ("caption", "Le port."),
    ]
    assert (one.guid, one.revision, one.supersedes) == ("urn:bor:17", "3", None)
    assert (one.status, one.embargo) == ("usable", "2031-03-04T10:00:00+01:00")
    assert one.filed == "2031-03-04T09:20:00+01:00"
    assert (one.agency, one.publisher) == ("Agence Boréale", None)
    assert (one.headline, one.byline, one.slug) == (HEADLINE, "Awa Lindqvist", "pêche-accord")
    assert (one.lang, one.encoding, one.url) == ("fr", "utf-8", None)


def test_an_item_a_list_lines_and_a_feed_are_read_alike(tmp_path: Path) -> None:
    items = [told | {"uri": f"urn:bor:{number}"} for number, told in enumerate(VERSIONS)]
    shapes = [
        json.dumps(items),
        json.dumps(items, indent=2),
        "\n".join(json.dumps(one) for one in items),
        "\r\n\r\n".join(json.dumps(one) for one in items) + "\r\n",
        json.dumps({"total": 3, "items": items}),
        json.dumps({"api": 1, "data": {"items": [{"item": one} for one in items]}}),
    ]
    for shape in shapes:
        found = read(tmp_path, shape)
        assert [getattr(one, "guid", one) for one in found] == [
            "urn:bor:0",
            "urn:bor:1",
            "urn:bor:2",
        ]


def test_a_body_in_plain_text_or_nitf(tmp_path: Path) -> None:
    plain = f"{FIRST}\n\n{SECOND}"
    bare = {key: one for key, one in FIRST_VERSION.items() if not key.startswith("body")}
    assert read_one(tmp_path, bare | {"body_text": plain}).text == f"{HEADLINE}\n\n{plain}"
    nitf = f"<nitf><body><body.content><p>{FIRST}</p></body.content></body></nitf>"
    body = [{"contentType": "application/nitf+xml", "value": nitf}]
    assert read_one(tmp_path, THIRD_VERSION | {"bodies": body}).text == f"{HEADLINE}\n\n{FIRST}"


def test_who_delivers_is_told_apart_from_who_wrote(tmp_path: Path) -> None:
    told = SECOND_VERSION | {"copyrightholder": "La Gazette de l’Estran"}
    one = read_one(tmp_path, told)
    assert (one.agency, one.publisher) == ("Agence Boréale", "La Gazette de l’Estran")


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_a_notice_without_a_body_is_kept(tmp_path: Path, status: str) -> None:
    notice = {"uri": "urn:bor:17", "version": 4, "pubstatus": status, "type": "text"}
    one = read_one(tmp_path, notice | {"headline": HEADLINE, "ednote": "L’accord n’existe pas."})
    assert one.text == f"{HEADLINE}\n\nL’accord n’existe pas."
    assert (one.status, one.guid, one.revision) == (status, "urn:bor:17", "4")
    assert read_one(tmp_path, notice | {"usageterms": ""}).text == "urn:bor:17"


def test_pictures_and_events_are_told_and_texts_of_a_package_read(tmp_path: Path) -> None:
    package = {
        "uri": "urn:bor:all",
        "type": "composite",
        "versioncreated": "2031-03-04",
        "associations": {"a": FIRST_VERSION, "b": PICTURE},
    }
    picture = PICTURE | {"body_text": "Le port au matin."}
    found = read(tmp_path, json.dumps([picture, package, {"uri": "urn:bor:e", "type": "event"}]))
    kinds = [one.kind if isinstance(one, Problem) else one.guid for one in found]
    assert kinds == ["missing", "urn:bor:17", "missing"]


def test_of_a_thousand_items_one_broken_leaves_the_others(tmp_path: Path) -> None:
    items = [
        json.dumps(FIRST_VERSION | {"uri": f"urn:bor:{number}"}, ensure_ascii=False)
        for number in range(1000)
    ]
    items[400] = items[400].replace('"version": ', '"version" ')
    for text in ("[" + ",\n".join(items) + "]", "\n".join(items)):
        found = read(tmp_path, text)
        assert len({one.guid for one in found if isinstance(one, Dispatch)}) == 999
        kinds = [one.kind for one in found if isinstance(one, Problem)]
        assert kinds == ["malformed"]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADLINE}\n\n{FIRST}",
        '{"id": 1, "text": "Le ministre", "headline": "Oslo", "publisher": "La Gazette"}',
        '{"uri": "x", "text": "Le ministre"}',
        '[{"title": "Oslo", "URL": "https://gazette.example", "type": "article-newspaper"}]',
        "[1] Le ministre a nié « uri: pubstatus: versioncreated: ».",
        "<html>uri pubstatus</html>",
        "[]",
    ],
)
def test_other_formats_are_not_taken_for_it(text: str) -> None:
    assert not NINJS.recognises(Head(text.encode(), "ninjs.json"))
