"""Dispatches that their agency took back."""

from collections.abc import Sequence

from recoupe.crosscheck.origins.direction import same_agency
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.words import words_of
from recoupe.records import Reading, Reprint


def find_withdrawn(
    readings: Sequence[Reading], reprints: Sequence[Reprint], *, lexicon: ComparisonLexicon
) -> frozenset[str]:
    """Give the ids of what was killed or withdrawn, with what takes it back and its copies.

    A dispatch says so in its format or its header. Where it repeats what its own agency filed
    before, it takes that back too, and whatever copied it.
    """
    by_id = {reading.dispatch.id: reading for reading in readings}
    killed = {key for key, reading in by_id.items() if _says_so(reading, lexicon)}
    for item in reprints:
        notice, taken_back = by_id.get(item.copy), by_id.get(item.origin)
        if item.copy in killed and notice and taken_back and same_agency(notice, taken_back):
            killed.add(item.origin)
    return frozenset(killed | {item.copy for item in reprints if item.origin in killed})


def _says_so(reading: Reading, lexicon: ComparisonLexicon) -> bool:
    text = reading.dispatch.text
    status = _spoken(reading.dispatch.status or "")
    if not set(status.split()).isdisjoint(lexicon.withdrawn_statuses):
        return True
    heads = [text[z.start : z.end] for z in reading.layout.zones if z.kind == "header"]
    return any(
        line == mark or (" " in mark and f" {mark} " in f" {line} ")
        for head in heads
        for line in map(_spoken, head.splitlines())
        for mark in lexicon.withdrawal_marks
    )


def _spoken(line: str) -> str:
    return " ".join(word.folded for word in words_of(line, [(0, len(line))]))
