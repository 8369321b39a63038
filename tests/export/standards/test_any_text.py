"""Whatever the words, what is written can be read, and says where they stand."""

import csv
import io
import json

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from decisions.quarrel import FILE
from recoupe.export.corpora.brackets import escape
from recoupe.export.corpora.texts import slug, text_name
from recoupe.export.ftm.proxies import proxy_id
from recoupe.export.json_files import encode
from recoupe.export.jsonld.naming import name_of
from recoupe.export.jsonld.selectors import target_of
from recoupe.export.plover.files import cell_text
from recoupe.export.unicode import for_xml, in_one_line, shown, whole

ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
PLACES = st.tuples(ANY, st.integers(0, 60), st.integers(0, 60))


@given(PLACES, st.booleans())
def test_a_target_holds_the_words_at_its_offsets(given: tuple[str, int, int], online: bool) -> None:
    text, one, other = given
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    uri = "https://exemple.test/a" if online else "a.txt"
    dispatch = msgspec.structs.replace(FILE.dispatches[0], text=text, source_uri=uri)
    target = json.loads(encode(target_of(dispatch, start, end)))
    quoted, place = target["selector"]
    shown_text = whole(text)
    assert shown_text[place["start"] : place["end"]] == quoted["exact"]
    assert quoted["prefix"] + quoted["exact"] + quoted["suffix"] in shown_text
    assert ("via" in target) is online
    assert target.get("via", "").isascii()


@given(ANY)
def test_what_is_cleaned_keeps_its_length_and_can_be_written(text: str) -> None:
    for clean in (whole, for_xml, shown):
        assert len(clean(text)) == len(text)
        clean(text).encode("utf-8")
    root = etree.Element("a", b=for_xml(in_one_line(text)))
    root.text = for_xml(text)
    read = etree.fromstring(etree.tostring(root))
    assert read.get("b") == in_one_line(for_xml(in_one_line(text))) or "\ufffd" in for_xml(text)


@given(ANY)
def test_json_is_one_line_whatever_a_reader_takes_for_its_end(text: str) -> None:
    line = encode({"a": text}).decode("utf-8")
    assert len(line.splitlines()) == 1
    assert json.loads(line) == {"a": whole(text)}


@given(st.lists(ANY, min_size=1, max_size=3))
def test_a_row_of_tab_separated_values_is_one_line_and_comes_back(cells: list[str]) -> None:
    out = io.StringIO(newline="")
    told = [cell_text(one) for one in cells]
    csv.writer(out, delimiter="\t", lineterminator="\n").writerow(told)
    content = out.getvalue()
    assert len(content.splitlines()) <= 1
    if content.strip():
        (row,) = csv.reader(io.StringIO(content, newline=""), delimiter="\t", strict=True)
        assert row == told


@given(ANY, ANY)
def test_names_and_ids_are_of_the_letters_that_tools_take(one: str, other: str) -> None:
    assert name_of("entity", one).isascii()
    assert not set(name_of("entity", one)) & set(' <>"{}|\\^`\n\t')
    assert (proxy_id("x", one) == proxy_id("x", other)) == (one == other)
    assert not set(escape(one)) & set("()[]|= \t\n")
    assert set(slug(one)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_the_name_of_a_text_fits_every_file_system() -> None:
    long = msgspec.structs.replace(FILE.dispatches[0], agency="Agence " * 100, filed="../etc")
    name = text_name(long)
    assert len(name) < 100
    assert name.endswith(f"_{long.id}")
    assert "/" not in name
