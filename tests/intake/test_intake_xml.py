"""XML read without harm: what is whole is had, what is broken is told with its line."""

import time
from collections.abc import Iterator
from io import BytesIO

import pytest

from recoupe.errors import InputError
from recoupe.intake import Fault, Input
from recoupe.intake.markup.xml import all_of, first_of, parse_xml, root_tag, told_at
from recoupe.intake.markup.xml_items import each_element


def opened(data: bytes) -> Input:
    return Input("fil.xml", BytesIO(data), max_bytes=20_000_000)


def told(data: str, *names: str) -> list[str | Fault]:
    return list(_told(data.encode(), *names or ("d",)))


def _told(data: bytes, *names: str) -> Iterator[str | Fault]:
    for found in each_element(opened(data), *names):
        yield found if isinstance(found, Fault) else f"{found.line}:{told_at(found.element, '')}"


def test_elements_are_found_whatever_their_namespace() -> None:
    root = parse_xml(
        '<x:a xmlns:x="urn:x" xmlns="urn:y"><b n=" 1 "> un\n deux <i>trois</i></b><x:b/></x:a>', "f"
    )
    assert len(all_of(root, "b")) == 2
    assert told_at(root, "c", "b@n") == "1"
    assert told_at(root, "b") == "un deux trois"
    assert first_of(root, "c", "b/i").text == "trois"
    assert first_of(None, "b") is told_at(None, "b") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<a/>", "a"),
        ("\ufeff \n<?xml version='1.0'?><!-- <z> --><n:a b='>' c=\"1\">", "a"),
        ('<!DOCTYPE nitf SYSTEM "nitf.dtd" [ <!-- > --> ]>\n<nitf>', "nitf"),
        ("Oslo (Agence) - Le ministre <a> parlé", None),
        ("< a>", None),
        ("<!-- never ended <a>", None),
        ("", None),
    ],
)
def test_the_first_tag_is_told_by_the_beginning(text: str, name: str | None) -> None:
    tag = root_tag(text)
    assert (tag.name if tag else None) == name


def test_elements_come_one_after_the_other_with_their_lines() -> None:
    data = "<f>\n<n:d xmlns:n='urn:n'>un</n:d><e>non</e>\n<d>deux<d>dedans</d></d></f>"
    assert told(data) == ["2:un", "3:deuxdedans"]
    assert told(data, "d", "e") == ["2:un", "2:non", "3:deuxdedans"]


def test_characters_that_html_names_are_read_and_other_names_kept() -> None:
    assert told("<f><d>&eacute;t&#233;&nbsp;&amp;lt; &inconnu;</d></f>") == [
        "1:été\xa0&lt; &inconnu;"
    ]


def test_the_encoding_is_the_one_of_the_bytes() -> None:
    data = "<?xml version='1.0' encoding='{}'?><f><d>été</d></f>"
    assert list(_told(data.format("ISO-8859-1").encode("utf-8"), "d")) == ["1:été"]
    assert list(_told(data.format("UTF-8").encode("latin-1"), "d")) == ["1:été"]
    assert list(_told(data.format("UTF-16").encode("utf-16"), "d")) == ["1:été"]


@pytest.mark.parametrize("broken", ["a & b", "<b>a", "a</c>", "\x01", "<d>a", 'a<d b="'])
def test_one_broken_element_leaves_the_others(broken: str) -> None:
    items = [f"\n<d>{number}</d>" for number in range(500)]
    items[250] = f"\n<d>{broken}</d>"
    found = told(f"<f xmlns:m='urn:m'>{''.join(items)}</f>")
    faults = [one for one in found if isinstance(one, Fault)]
    read = [one for one in found if isinstance(one, str) and not one.endswith(":a")]
    assert read[:250] == [f"{number + 2}:{number}" for number in range(250)]
    assert read[250:] == [f"{number + 2}:{number}" for number in range(251, 500)]
    assert {fault.kind for fault in faults} == {"malformed"}
    assert faults[0].place == "line 252"


@pytest.mark.parametrize(
    "text", ["<f><d>1</d>\n & <d>2</d></f>", "<f><d>1</d>\n<d>2<n:i/></d></f>"]
)
def test_what_does_no_element_harm_is_told_and_loses_none(text: str) -> None:
    *read, fault = told(text)
    assert [item if isinstance(item, Fault) else item[2:] for item in read] == ["1", "2"]
    assert isinstance(fault, Fault)
    assert (fault.kind, fault.skipped) == ("malformed", False)


def test_a_document_cut_off_gives_what_is_whole_first() -> None:
    found = each_element(opened(b"<f><d>1</d>\n<d>2"), "d")
    assert next(found).line == 1  # type: ignore[union-attr]
    with pytest.raises(InputError) as error:
        next(found)
    assert (error.value.kind, error.value.where) == ("truncated", "fil.xml: line 2")


_BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    "text",
    [
        f'<!DOCTYPE f [<!ENTITY a0 "ha">{_BOMB}]><f><d>&a11;</d></f>',
        '<!DOCTYPE f [<!ENTITY x SYSTEM "file:///etc/hostname">]><f><d>&x;</d></f>',
        '<!DOCTYPE f [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd">%x;]><f><d>a</d></f>',
        "<a>" * 100_000 + "</a>" * 100_000,
        f'<f><d a="{"x" * 10_500_000}"/></f>',
        f"<f><d>{'x' * 10_500_000}</d></f>",
        "nothing of the kind",
        "",
    ],
    ids=["bomb", "file", "network", "deep", "attribute", "text", "plain", "empty"],
)
def test_nothing_harmful_is_parsed(text: str) -> None:
    start = time.process_time()
    with pytest.raises(InputError) as whole:
        parse_xml(text, "fil.xml")
    assert whole.value.kind == "malformed"
    assert whole.value.where.startswith("fil.xml: line ")
    try:
        faults = told(text or " ")
    except InputError as error:
        faults = [Fault(error.kind, error.found, error.expected, error.action)]
    assert [fault.kind for fault in faults if isinstance(fault, Fault)] == ["malformed"]
    assert time.process_time() - start < 10
