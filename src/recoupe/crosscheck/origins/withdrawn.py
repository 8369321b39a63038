"""Dispatches that their agency took back."""

from collections.abc import Iterator, Mapping, Sequence

from recoupe.crosscheck.dates import may_meet, surely_before
from recoupe.crosscheck.origins.direction import same_agency
from recoupe.crosscheck.origins.versions import is_later_version, is_one_item
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.words import words_of
from recoupe.records import Reading, Reprint

# An agency takes a dispatch back within so many days, and a headline of few words is no name.
_DAYS = 3
_FEWEST_WORDS = 4


def find_withdrawn(
    readings: Sequence[Reading], reprints: Sequence[Reprint], *, lexicon: ComparisonLexicon
) -> frozenset[str]:
    """Give the ids of what was killed or withdrawn, with what takes it back and its copies.

    A dispatch says so in its format or its header. Where it repeats what its own agency filed
    before, or the headline of that, or bears its name, it takes it back too, and whatever copied
    it; not a version of it that was filed later.
    """
    by_id = {reading.dispatch.id: reading for reading in readings}
    notices = [reading for reading in readings if _says_so(reading, lexicon)]
    said = {reading.dispatch.id: reading for reading in (*notices, *_declared(readings, lexicon))}
    former, renewed = _versions(said, readings)
    killed = {*said, *former}
    for item in reprints:
        again, first = by_id.get(item.copy), by_id.get(item.origin)
        if item.copy in killed and again and first and same_agency(again, first, lexicon):
            killed.add(item.origin)
    for reading in readings:
        if any(_names(notice, reading, lexicon) for notice in notices):
            killed.add(reading.dispatch.id)
    copies = {item.copy for item in reprints if item.origin in killed}
    return frozenset((killed | copies) - renewed)


def _versions(
    said: Mapping[str, Reading], readings: Sequence[Reading]
) -> tuple[set[str], set[str]]:
    """Give the ids of versions of what was taken back: those before, and those filed after it."""
    former: set[str] = set()
    renewed: set[str] = set()
    for reading in readings:
        key = reading.dispatch.id
        back = [one for one in said.values() if is_one_item(one, reading)]
        if key not in said and back:
            later = all(is_later_version(one, reading) for one in back)
            (renewed if later else former).add(key)
    return former, renewed


def _declared(readings: Sequence[Reading], lexicon: ComparisonLexicon) -> Iterator[Reading]:
    for reading in readings:
        status = _spoken(reading.dispatch.status or "")
        if not set(status.split()).isdisjoint(lexicon.withdrawn_statuses):
            yield reading


def _names(notice: Reading, reading: Reading, lexicon: ComparisonLexicon) -> bool:
    """Tell whether a notice has the headline of what its agency filed in the days before."""
    if (
        notice is reading
        or not same_agency(notice, reading, lexicon)
        or surely_before(notice.layout.filed, reading.layout.filed)
        or not may_meet(notice.layout.filed, reading.layout.filed, within_days=_DAYS)
    ):
        return False
    told = f" {_spoken(notice.dispatch.text)} "
    return any(
        f" {line} " in told for line in _headlines(reading) if line.count(" ") >= _FEWEST_WORDS - 1
    )


def _headlines(reading: Reading) -> Iterator[str]:
    yield _spoken(reading.dispatch.headline or "")
    for zone in reading.layout.zones:
        if zone.kind == "headline":
            yield _spoken(reading.dispatch.text[zone.start : zone.end])


def _says_so(reading: Reading, lexicon: ComparisonLexicon) -> bool:
    text = reading.dispatch.text
    heads = [text[z.start : z.end] for z in reading.layout.zones if z.kind == "header"]
    return any(
        line == mark or (" " in mark and f" {mark} " in f" {line} ")
        for head in heads
        for line in map(_spoken, head.splitlines())
        for mark in lexicon.withdrawal_marks
    )


def _spoken(line: str) -> str:
    return " ".join(word.folded for word in words_of(line, [(0, len(line))]))
