"""What the dates of one dispatch say of each other and of its filing."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from recoupe.crosscheck.narrowing.choices import Choices, choices_of
from recoupe.crosscheck.narrowing.copies import names_weekday
from recoupe.crosscheck.narrowing.ties import Place, Tie, place_of
from recoupe.records import Reading, Timex

_WEEK = 7
# Dates counted from one day lie within two weeks of it: "la semaine dernière".
_FARTHEST = 14


def tie_within(reading: Reading) -> Iterator[Tie]:
    """Tie the open dates of a dispatch that are counted from one day, and those to its filing."""
    open_ones = [
        (timex, choices)
        for timex in reading.timexes
        if len(choices := choices_of(timex.edtf, whole=True)) > 1
    ]
    for (one, first), (other, second) in combinations(open_ones, 2):
        if _counted_alike(one, other) and (lag := _lag(first, second)) is not None:
            places = place_of(reading, one), place_of(reading, other)
            yield Tie(*places, lag, lag, "counted_alike", "counted_alike")
    filing = Place(reading.dispatch.id)
    for timex in reading.timexes:
        if _of_last_week(timex, reading.layout.filed):
            yield Tie(place_of(reading, timex), filing, 0, _WEEK - 1, "last_week", "last_week")


def _counted_alike(one: Timex, other: Timex) -> bool:
    """Tell whether both are counted from the filing in one way, or the later from the other."""
    anchors = _anchors(one)
    return "filed.open" in anchors and _anchors(other) in (anchors, ("anchor.text",))


def _anchors(timex: Timex) -> tuple[str, ...]:
    """Give the rules that tell what it is counted from."""
    return tuple(rule for rule in timex.rules[1:] if rule != "anchor.filing-for-text")


def _lag(first: Choices, second: Choices) -> int | None:
    """Give the days from one to the other where each choice has its like at the same distance."""
    if len(first) != len(second):
        return None
    lags = {(there.first - here.first).days for here, there in zip(first, second, strict=True)}
    lag = lags.pop()
    return lag if not lags and abs(lag) <= _FARTHEST else None


def _of_last_week(timex: Timex, filed: str | None) -> bool:
    """Tell whether a weekday can be any of the seven days that end with the filing.

    Where another weekday of the dispatch comes between, not all of them are left: it is not said
    of the filing then.
    """
    if not names_weekday(timex) or not {"tense.past"}.issuperset(_tenses(timex)):
        return False
    if filed is None:
        return timex.edtf is None
    days = choices_of(filed, whole=False)
    told = choices_of(timex.edtf, whole=True)
    if len(days) != 1 or len(told) < 2:
        return False
    first, last = days[0].first - timedelta(days=_WEEK - 1), days[0].last
    weekday = told[0].first.isoweekday()
    return [one.first for one in told] == _weekdays(first, last, weekday)


def _tenses(timex: Timex) -> Sequence[str]:
    return [rule for rule in timex.rules if rule.startswith("tense.")]


def _weekdays(first: date, last: date, weekday: int) -> list[date]:
    length = (last - first).days + 1
    days = (first + timedelta(days=number) for number in range(length))
    return [day for day in days if day.isoweekday() == weekday]
