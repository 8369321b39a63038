"""Passages, held against a search word by word."""

from hypothesis import given, settings

from recoupe.crosscheck.origins.passages import common_passages, share_of_words
from recoupe.crosscheck.origins.sketches import RUN

from .texts import sketch_of, texts


def longest(copy: list[str], origin: list[str], here: int) -> int:
    best = 0
    for there in range(len(origin)):
        length = 0
        while (
            here + length < len(copy)
            and there + length < len(origin)
            and copy[here + length] == origin[there + length]
        ):
            length += 1
        best = max(best, length)
    return best


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_passages_are_the_longest_from_left_to_right(one: str, other: str) -> None:
    copy, origin = one.split(), other.split()
    expected, at = [], 0
    while at < len(copy):
        length = longest(copy, origin, at)
        if length >= RUN:
            expected.append(" ".join(copy[at : at + length]))
        at += length if length >= RUN else 1
    mine = sketch_of(" ".join(copy))
    found = common_passages(mine, sketch_of(" ".join(origin)))
    assert [" ".join(copy)[start:end] for start, end, _, _ in found] == expected
    assert [" ".join(origin)[start:end] for _, _, start, end in found] == expected
    words = sum(len(passage.split()) for passage in expected)
    assert share_of_words(mine, found) == round(words / max(len(copy), 1), 4)
