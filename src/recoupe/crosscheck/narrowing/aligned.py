"""Dates of what several dispatches tell of one thing."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations

from recoupe.crosscheck.narrowing.ties import Place, Tie, place_of, same_day
from recoupe.lang.folding import fold
from recoupe.records import Evidence, Finding, Reading, Timex

_ONE_THING = frozenset({"corroborated", "corroborated_one_origin", "single_source"})
_DATED = frozenset({"DATE", "TIME"})


def tie_aligned(
    findings: Iterable[Finding], readings: Mapping[str, Reading], vague: Collection[str]
) -> Iterator[Tie]:
    """Tie the days of one exchange, of one statement, and of the same thing stated.

    ``vague`` are the dispatches that leave a date open; others need no tie between them.
    Only findings whose accounts agree are of one thing; of a statement, the day it was made is
    tied to the day it was made, and a day it names to the only one the other names, or to the
    one named in the same words.
    """
    for finding in findings:
        if finding.agreement not in _ONE_THING:
            continue
        for one, other in combinations(finding.evidence, 2):
            if one.dispatch == other.dispatch or not {one.dispatch, other.dispatch} & {*vague}:
                continue
            if finding.about == "exchange":
                yield from _exchange(one, other, readings)
            elif finding.about == "claim":
                yield from _statement(one, other, readings)


def _exchange(one: Evidence, other: Evidence, readings: Mapping[str, Reading]) -> Iterator[Tie]:
    first, second = (_exchange_day(item, readings[item.dispatch]) for item in (one, other))
    if first and second:
        yield same_day(first, second, "same_exchange")


def _exchange_day(item: Evidence, reading: Reading) -> Place | None:
    """Give the day named in the words of an exchange, else that of what was said in it to one."""
    named = _named(item, reading)
    if named:
        return place_of(reading, named[0]) if len(named) == 1 else None
    said = next((one for one in reading.attributions if one.id == item.attribution), None)
    return _said(item, reading) if said is not None and said.addressee is not None else None


def _statement(one: Evidence, other: Evidence, readings: Mapping[str, Reading]) -> Iterator[Tie]:
    first, second = readings[one.dispatch], readings[other.dispatch]
    said = _said(one, first), _said(other, second)
    if said[0] and said[1]:
        yield same_day(said[0], said[1], "same_statement")
    named = _named(one, first), _named(other, second)
    alone = len(named[0]) == len(named[1]) == 1
    for here in named[0]:
        for there in named[1]:
            if alone or fold(here.text) == fold(there.text):
                places = place_of(first, here), place_of(second, there)
                yield same_day(*places, "same_thing_stated")


def _named(item: Evidence, reading: Reading) -> list[Timex]:
    """List the dates in the words of some evidence; no words that come twice."""
    dates = [
        timex
        for timex in reading.timexes
        if timex.type in _DATED and item.start <= timex.start and timex.end <= item.end
    ]
    words = [fold(timex.text) for timex in dates]
    return [one for one, said in zip(dates, words, strict=True) if words.count(said) == 1]


def _said(item: Evidence, reading: Reading) -> Place | None:
    """Give the place of the day a statement was made, where its sentence tells it."""
    for said in reading.attributions:
        if said.id == item.attribution and said.time is not None:
            start = said.time.start
            dates = (one for one in reading.timexes if one.start == start and one.type in _DATED)
            return next((place_of(reading, one) for one in dates), None)
    return None
