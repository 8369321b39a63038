"""What holds for any text: zones cover it once, everything lies where it should."""

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.lang.layout_words import load_layout_words
from recoupe.read.layout import find_layout
from recoupe.read.layout.paragraphs import BLANKS
from recoupe.records import Dispatch, Layout, Zone

WORDS = load_layout_words()
FRAGMENTS = st.sampled_from(
    [
        "GENÈVE (AFP) - ", "(Lima) ", "date 2031-03 ", "« ", " »", '"', "“", "”", "‘", "’", "'",
        "Il part. ", "e\u0301te\u0301", "🛰️", "\n\n", "\n", "\u202f", "PHOTO AWA BA, AFP ", "(", ")",
        "[...]", "...", "Par Awa Ba", "© AFP", "Lire aussi : x", "M. Sow ", "- ", "3 mars 2031",
        "\ufeff", "\x1c", "\x00", "<<", ">>", "„", "‹", "›", "Agence Fictive", "14h05", "a",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(FRAGMENTS, max_size=25).map("".join))


def layout_of(text: str, zones: tuple[Zone, ...] = ()) -> Layout:
    dispatch = Dispatch(id="d", text=text, lang="fr", source_uri="d", zones=zones)
    return find_layout(dispatch, WORDS)


def assert_sound(text: str, found: Layout) -> None:
    position = 0
    for zone in found.zones:
        assert not text[position : zone.start].strip(BLANKS)
        assert position <= zone.start < zone.end <= len(text)
        position = zone.end
    assert not text[position:].strip(BLANKS)
    copy = [z for z in found.zones if z.kind in {"headline", "body", "subhead"}]
    assert [(p.start, p.end) for p in found.paragraphs] == [(z.start, z.end) for z in copy]
    position = 0
    for sentence in found.sentences:
        assert position <= sentence.start < sentence.end
        assert any(z.start <= sentence.start and sentence.end <= z.end for z in copy)
        assert not text[sentence.start].isspace()
        assert not text[sentence.end - 1].isspace()
        position = sentence.end
    for quote in found.quotations:
        assert quote.open <= quote.start < quote.end <= quote.close
        assert any(z.start <= quote.open and quote.close <= z.end for z in copy)
    for credit in found.agencies:
        assert 0 <= credit.start < credit.end <= len(text)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_zones_cover_the_text_once_and_in_order(text: str) -> None:
    assert_sound(text, layout_of(text))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_sentences_cover_the_copy(text: str) -> None:
    found = layout_of(text)
    covered = "".join(text[s.start : s.end] for s in found.sentences)
    copied = "".join(text[p.start : p.end] for p in found.paragraphs)
    assert [c for c in covered if c not in BLANKS] == [c for c in copied if c not in BLANKS]


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3))
@settings(max_examples=200, deadline=None)
def test_zones_of_markup_never_break_the_cover(text: str, bounds: list[tuple[int, int]]) -> None:
    zones = tuple(Zone("caption", *pair) for pair in bounds)
    assert_sound(text, layout_of(text, zones))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_layout_depends_on_the_text_alone(text: str) -> None:
    assert layout_of(text) == layout_of(text)
