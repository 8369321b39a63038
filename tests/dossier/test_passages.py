from hypothesis import given
from hypothesis import strategies as st

from dossier.builder import dossier, reading
from recoupe.dossier.links import Link
from recoupe.dossier.passages import cut, passages_of
from recoupe.records import Zone
from recoupe.records.dossier import FiledDispatch

TEXT = st.text(st.sampled_from("aé e\u0301😀«» \n\n\r'&<"), min_size=1, max_size=60)


def filed(text: str, *zones: Zone) -> FiledDispatch:
    return dossier(reading(text, zones=zones)).dispatches[0]


@given(TEXT, st.data())
def test_cutting_loses_nothing_and_anchors_everything_once(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(places, places), max_size=6))
    links = [(Link("A", (tuple(sorted(pair)),)), "P1") for pair in pairs]  # type: ignore[arg-type]
    zones = [Zone("caption", *sorted(pair)) for pair in pairs[:2]]
    if not text.strip():
        return
    passages = passages_of("A", links)
    blocks = cut(filed(text, *zones), passages)
    lines = [line for line in text.split("\n") if line.strip()]
    shown = ["".join(segment.text for segment in block.segments) for block in blocks]
    assert [len(line) for line in shown] == [len(line) for line in lines]
    anchors = [a for block in blocks for segment in block.segments for a in segment.anchors]
    assert sorted(anchors) == sorted({link.anchor for link, _ in links})


@given(TEXT, st.data())
def test_marked_words_are_the_words_of_the_passage(text: str, data: st.DataObject) -> None:
    if not text.strip():
        return
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    passages = passages_of("A", [(Link("A", ((start, end),)), "")])
    blocks = cut(filed(text), passages)
    marked = "".join(
        segment.text for block in blocks for segment in block.segments if segment.cited
    )
    assert len(marked) == len(_on_lines(text, start, end))


def _on_lines(text: str, start: int, end: int) -> str:
    """The words of a stretch that stand on lines with something on them."""
    kept, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            kept.append(line[max(0, start - at) : max(0, end - at)])
        at += len(line) + 1
    return "".join(kept)


def test_overlapping_passages_share_their_words() -> None:
    links = [(Link("A", ((0, 6),)), "P1"), (Link("A", ((3, 9),)), "P2")]
    segments = cut(filed("abcdefghij"), passages_of("A", links))[0].segments
    assert [(segment.text, len(segment.keys)) for segment in segments] == [
        ("abc", 1),
        ("def", 2),
        ("ghi", 1),
        ("j", 0),
    ]


def test_a_cue_inside_its_words_is_not_marked() -> None:
    passages = passages_of("A", [(Link("A", ((0, 2), (5, 7))), "P1")])
    segments = cut(filed("ab, xcd"), passages)[0].segments
    marked = [(segment.text, bool(segment.keys)) for segment in segments]
    assert marked == [("ab", True), (", x", False), ("cd", True)]


def test_a_line_belongs_to_the_zone_of_most_of_it() -> None:
    text = "PHOTO AGENCE Le port au matin, vu du ciel."
    block = cut(filed(text, Zone("credit", 0, 12), Zone("caption", 13, len(text))), ())[0]
    assert block.zone == "caption"
    assert block.segments[0].zone == "credit"
