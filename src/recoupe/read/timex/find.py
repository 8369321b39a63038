"""Find the time expressions of a dispatch."""

from collections.abc import Iterator

from recoupe.lang.calendar import Calendar
from recoupe.read.timex.anchors import Anchors
from recoupe.read.timex.direction import direction
from recoupe.read.timex.found import Found
from recoupe.read.timex.grammar import Grammar, Line, grammar_of
from recoupe.read.timex.habits import as_habit
from recoupe.read.timex.moods import tense_words
from recoupe.read.timex.record import record
from recoupe.read.timex.scan import scan
from recoupe.read.timex.tense import Tenses
from recoupe.records.dispatch import Dispatch
from recoupe.records.layout import Layout
from recoupe.records.timex import Timex
from recoupe.records.token import Sentence


def find_timexes(
    dispatch: Dispatch,
    layout: Layout,
    sentences: tuple[Sentence, ...],
    calendar: Calendar,
    *,
    people: frozenset[str] = frozenset(),
) -> tuple[Timex, ...]:
    """Return every time expression of the dispatch, in the order of the text, none overlapping.

    Dates are anchored on ``layout.filed``. Where it leaves the day open, all days it allows are
    kept: ``mardi`` filed in ``2022-02`` has the EDTF
    ``[2022-02-01,2022-02-08,2022-02-15,2022-02-22]``. Where nothing is known the day stays
    unknown (``XXXX-WXX-2``, no EDTF). ``sentences`` give the tense: with a verb of the future a
    weekday is the next one; ``people`` are folded nouns for people, whose years are an age. Linear
    in the length of the text.
    """
    tenses = Tenses(sentences, tense_words(calendar))
    found = tuple(_found(dispatch.text, layout, grammar_of(calendar, people), tenses))
    anchors = Anchors.of(layout.filed, found)
    timexes: list[Timex] = []
    for item in found:
        timex, anchors = record(dispatch.text, item, anchors)
        timexes.append(timex)
    return tuple(timexes)


def _found(text: str, layout: Layout, grammar: Grammar, tenses: Tenses) -> Iterator[Found]:
    for zone in layout.zones:
        line = Line(text, grammar, zone.start, zone.end)
        for read in scan(line):
            start, end = line.start(read.first), line.end(read.end - 1)
            governor = tenses.at(start, end)
            hit = as_habit(line, read, governor)
            if hit is None:
                continue
            yield Found(
                hit=hit,
                start=start,
                end=end,
                zone=zone.kind,
                tense=direction(line, hit, zone.kind, governor),
                since=line.follows(hit.first, "since"),
                until=line.follows(hit.first, "until"),
                from_then=line.follows(hit.first, "from_then"),
                of_event=_is_of_event(line, hit.end),
                of_clause=governor.of_clause,
                sentence=governor.sentence,
                paragraph=governor.paragraph,
            )


def _is_of_event(line: Line, end: int) -> bool:
    """Tell what is counted from an event that follows: la veille du sommet, la veille même de."""
    return line.is_in(end + 1 if line.is_in(end, "very") else end, "of_event")
