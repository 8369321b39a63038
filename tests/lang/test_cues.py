import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import LexiconError
from recoupe.lang.conjugation import conjugate
from recoupe.lang.cue_schema import NounCue, PrepositionCue, VerbCue
from recoupe.lang.cues import load_cues, read_nouns, read_prepositions, read_verbs
from recoupe.lang.marked import parse_marked

AFFIRMER = """
[[verb]]
lemma = "affirmer"
act = "say"
frames = ["que"]
examples = ["<source>Lima</source> <cue>affirme</cue> <content>que tout va bien</content>."]
"""


def all_verbs() -> Iterator[VerbCue]:
    for cues in load_cues().verbs.values():
        yield from cues


def all_nouns() -> Iterator[NounCue]:
    seen = {cue.name: cue for cues in load_cues().nouns.values() for cue in cues}
    yield from seen.values()


def all_cues() -> Iterator[VerbCue | NounCue | PrepositionCue]:
    yield from all_verbs()
    yield from all_nouns()
    yield from load_cues().prepositions


def words_of(text: str) -> set[str]:
    return set(re.split(r"[\s'’]+|-t-|-(?=il|elle|on)", text.lower()))


def marked(example: str, tag: str) -> str:
    return " ".join(m.text for m in parse_marked(example)[1] if m.tag == tag)


def test_the_tables_are_large_enough_to_read_agency_copy() -> None:
    table = load_cues()
    assert sum(len(cues) for cues in table.verbs.values()) >= 380
    assert len(list(all_nouns())) >= 130
    assert len(table.prepositions) >= 15


def test_every_example_marks_who_says_what() -> None:
    for example in (example for cue in all_cues() for example in cue.examples):
        text, stretches = parse_marked(example)
        assert {"source", "cue", "content"} <= {stretch.tag for stretch in stretches}, example
        assert all(text[s.start : s.end] == s.text for s in stretches), example
        assert "<" not in text, example


@pytest.mark.parametrize("cue", list(all_verbs()), ids=lambda cue: cue.name)
def test_the_cue_of_an_example_is_a_form_of_its_verb(cue: VerbCue) -> None:
    forms = {form for form, _ in conjugate(cue.lemma)}
    for example in cue.examples:
        found = marked(example, "cue")
        assert forms & words_of(found), example
        assert set(cue.words) <= set(found.split()), example
        assert not cue.reflexive or {"s", "se"} & words_of(found), example


@pytest.mark.parametrize("cue", list(all_nouns()), ids=lambda cue: cue.name)
def test_the_cue_of_an_example_is_a_form_of_its_noun(cue: NounCue) -> None:
    for example in cue.examples:
        found = marked(example, "cue").split()
        assert found[0] in cue.forms, example
        assert tuple(found[1:]) == cue.words, example


@pytest.mark.parametrize("cue", load_cues().prepositions, ids=lambda cue: cue.name)
def test_the_cue_of_an_example_is_its_preposition(cue: PrepositionCue) -> None:
    for example in cue.examples:
        spelled = marked(example, "cue").lower()
        assert re.sub(r" (des|du|d')$", " de", spelled) == cue.words, example


def test_sentences_that_must_yield_nothing_are_bare() -> None:
    sentences = [sentence for cue in all_cues() for sentence in cue.refuses]
    assert not [sentence for sentence in sentences if "<" in sentence or not sentence.strip()]


def test_refused_words_carry_their_reason() -> None:
    table = load_cues()
    groups = [*table.refused_verbs.values(), *table.refused_nouns.values()]
    refused = [*table.refused_prepositions, *(word for words in groups for word in words)]
    assert not [word.name for word in refused if not word.reason or not word.refuses]


def test_no_attitude_is_a_cue_with_a_clause() -> None:
    table = load_cues()
    for lemma in ("craindre", "croire", "espérer", "redouter", "savoir", "souhaiter", "vouloir"):
        clauses = {
            frame
            for cue in table.verbs.get(lemma, ())
            if not cue.words and not cue.reflexive
            for frame in cue.frames
        }
        assert clauses <= {"incise", "colon"}, lemma


@pytest.mark.parametrize(
    ("lemma", "frame", "act"),
    [
        ("demander", "que", "demand"),
        ("demander", "si", "ask"),
        ("dire", "que", "say"),
        ("dire", "de_inf", "demand"),
        ("menacer", "de_inf", "threaten"),
        ("nier", "np", "deny"),
        ("suggérer", "np", "offer"),
        ("reconnaître", "que", "concede"),
    ],
)
def test_the_act_depends_on_the_frame(lemma: str, frame: str, act: str) -> None:
    cue = next(c for c in load_cues().verbs[lemma] if not c.words and not c.reflexive)
    assert frame in cue.frames
    assert cue.act_in(frame) == act  # type: ignore[arg-type]


def test_an_expression_stands_beside_its_head() -> None:
    names = {cue.name for cue in load_cues().verbs["dire"]}
    assert {"dire", "se dire"} <= names
    assert "s'engager" in {cue.name for cue in load_cues().verbs["engager"]}
    assert "faire savoir" in {cue.name for cue in load_cues().verbs["faire"]}


def test_weak_objects_are_no_content() -> None:
    assert "np" not in next(c for c in load_cues().verbs["dire"] if not c.words).frames
    assert "np" not in next(iter(load_cues().verbs["évoquer"])).frames


def write(folder: Path, text: str) -> Path:
    path = folder / "cue_verbs.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_repeated_entry_is_refused_with_both_lines(tmp_path: Path) -> None:
    with pytest.raises(LexiconError) as refusal:
        read_verbs(write(tmp_path, AFFIRMER + AFFIRMER))
    assert str(refusal.value) == (
        'cue_verbs.toml:8: verb "affirmer" appears twice (first at line 2); '
        "keep one entry, use 'frames' for a second construction"
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('"say"', '"shout"'), r'cue_verbs\.toml:2: key "act": Invalid enum value'),
        (("frames", "frame"), r'cue_verbs\.toml:2: key "verb": Object contains unknown field'),
        (('["que"]', "[]"), r'cue_verbs\.toml:2: "affirmer" has no frame'),
        (('["que"]', '["que"]\nacts = { si = "ask" }'), r'2: "affirmer" has an act for "si"'),
        (('["que"]', '["que"]\nnp_tail = "à"'), r'2: "affirmer" has np_tail without "np"'),
        (("lemma =", "lemma"), r"cue_verbs\.toml: Expected '='.*at line 3"),
    ],
)
def test_a_wrong_entry_is_refused_where_it_stands(
    tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    with pytest.raises(LexiconError, match=message):
        read_verbs(write(tmp_path, AFFIRMER.replace(*change)))


def test_entries_out_of_order_are_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r':8: verb "accuser" stands after "affirmer"; sort'):
        read_verbs(write(tmp_path, AFFIRMER + AFFIRMER.replace("affirmer", "accuser")))


def test_a_missing_table_is_refused(tmp_path: Path) -> None:
    for read in (read_verbs, read_nouns, read_prepositions):
        with pytest.raises(LexiconError, match="cannot be read"):
            read(tmp_path / "absent.toml")


def test_an_unclosed_mark_is_refused() -> None:
    with pytest.raises(LexiconError, match="found <cue> without its partner"):
        parse_marked("<source>Lima</source> <cue>dément.")


@given(st.text("aé\u0301’\U0001f600\r\n «»", max_size=12), st.text("bè -", max_size=6))
def test_marked_stretches_slice_to_their_text(before: str, inside: str) -> None:
    text, (outer, inner) = parse_marked(
        f"{before}<content>x{inside}<cue>y{before}</cue></content>{inside}"
    )
    assert text == f"{before}x{inside}y{before}{inside}"
    assert [text[m.start : m.end] for m in (outer, inner)] == [outer.text, inner.text]
    assert (outer.tag, inner.tag, inner.text) == ("content", "cue", f"y{before}")
