"""What a text and those that repeat it say of each other's dates."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from recoupe.crosscheck.narrowing.ties import Place, Tie, place_of, same_day
from recoupe.lang.folding import fold
from recoupe.records import Reading, Reprint, Timex


def tie_copies(
    reprints: Iterable[Reprint], readings: Mapping[str, Reading], vague: Collection[str]
) -> Iterator[Tie]:
    """Tie a text to its copies: none is filed before it, and the words they share mean one day.

    Only words that name a weekday are tied: who prints a text the day after leaves ``mardi``
    standing, since it is still right, and would have to change ``hier``. ``vague`` are the
    dispatches that leave a date open.
    """
    for item in reprints:
        if item.copy not in vague and item.origin not in vague:
            continue
        if item.copy not in readings or item.origin not in readings:
            continue
        yield Tie(Place(item.origin), Place(item.copy), 0, None, "after_origin", "before_copy")
        for start, end, origin_start, origin_end in item.spans:
            copied = _occurring(readings[item.copy], start, end)
            first = _occurring(readings[item.origin], origin_start, origin_end)
            for key in copied.keys() & first.keys():
                yield same_day(first[key], copied[key], "same_words")


def _occurring(reading: Reading, start: int, end: int) -> dict[tuple[str, int], Place]:
    """Give the places of weekdays in a stretch by their words and which time they occur there."""
    seen: Counter[str] = Counter()
    found = {}
    for timex in reading.timexes:
        if start <= timex.start and timex.end <= end and names_weekday(timex):
            words = fold(timex.text)
            found[words, seen[words]] = place_of(reading, timex)
            seen[words] += 1
    return found


def names_weekday(timex: Timex) -> bool:
    """Tell whether it is understood from a weekday that the words themselves name."""
    return "weekday" in timex.rules
