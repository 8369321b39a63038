"""Whether a position is still held when it is told."""

from recoupe.crosscheck.dates import bounds
from recoupe.records import Attribution, Reading

# What was said so many days before the dispatch is history unless the dispatch says otherwise.
_DAYS = 60


def in_force(item: Attribution, reading: Reading) -> bool:
    """Tell whether words are of these days: neither their sentence nor one before dates them back.

    A date opens a piece of history that goes on to the end of its paragraph.
    """
    start = min(span.start for span in (*item.content, *([item.cue] if item.cue else ())))
    if item.time is not None and item.time.edtf:
        return not _past(item.time.edtf, reading)
    return not in_history(start, reading)


def in_history(place: int, reading: Reading) -> bool:
    """Tell whether a place stands in what its paragraph dates back."""
    paragraph = next((p for p in reading.layout.paragraphs if p.start <= place < p.end), None)
    sentence = next((s for s in reading.layout.sentences if s.start <= place < s.end), None)
    if paragraph is None or sentence is None:
        return False
    dates = [
        timex
        for timex in reading.timexes
        if timex.type in {"DATE", "SET"} and paragraph.start <= timex.start < sentence.end
    ]
    if any(t.type == "SET" and t.start >= sentence.start for t in dates):
        return True
    before = [t for t in dates if t.edtf and t.type == "DATE" and t.start <= place]
    return bool(before) and _past(before[-1].edtf, reading)


def _past(edtf: str | None, reading: Reading) -> bool:
    day, filed = bounds(edtf), bounds(reading.layout.filed)
    return day is not None and filed is not None and (filed[0] - day[1]).days > _DAYS
