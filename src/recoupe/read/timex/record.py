"""One found expression made a Timex."""

from dataclasses import replace
from datetime import timedelta
from typing import Literal

from recoupe.read.timex.anchors import Anchors
from recoupe.read.timex.found import TOLD, Found
from recoupe.read.timex.meaning import Habit, HourOnly, Length, Shift, Vague
from recoupe.read.timex.periods import Period, night_of, shifted
from recoupe.read.timex.resolve import resolve
from recoupe.read.timex.writing import Written, distinct, opened, write
from recoupe.records.timex import Timex

_Kind = Literal["DATE", "TIME", "DURATION", "SET"]
_SUBDAY = ("hour", "minute", "second")


def record(text: str, found: Found, anchors: Anchors) -> tuple[Timex, Anchors]:
    """Return the Timex, and the anchors as they stand behind it in the text."""
    meaning = found.hit.meaning
    if isinstance(meaning, Vague | Habit):
        return _timex(text, found, Written(meaning.value, None, None, None), ()), anchors
    if isinstance(meaning, Length):
        return _timex(text, found, _length(found, meaning, anchors), ()), anchors
    periods, rules = _anchored(found, anchors)
    written = write(periods, meaning, mod=found.hit.mod)
    if found.from_then and found.tense == "future":
        written = opened(written, at="end")
    if found.hit.suffix == "TNI" and isinstance(meaning, Shift):
        written = written._replace(edtf=_night(periods, meaning, rules, found))
    if found.since or found.until:
        written = opened(written, at="end" if found.since else "start")
        rules = (*rules, "since" if found.since else "until")
    if found.zone in TOLD and not isinstance(meaning, HourOnly):
        anchors = anchors.tell(periods, found)
    return _timex(text, found, written, rules), anchors


def _anchored(found: Found, anchors: Anchors) -> tuple[tuple[Period, ...], tuple[str, ...]]:
    """Return the periods meant, and the rules that say what they are anchored on."""
    meaning = found.hit.meaning
    fallback: tuple[str, ...] = ()
    if isinstance(meaning, HourOnly):
        meaning = Shift("day", 0, anchored_on_text=True, near=True)
    if isinstance(meaning, Shift) and meaning.anchored_on_text:
        if found.of_event:
            return (), ("anchor.event",)
        if told := anchors.before(meaning, found):
            moved = tuple(p for period in told for p in _moved(period, meaning))
            return distinct(moved), ("anchor.text",)
        fallback = ("anchor.filing-for-text",)
    free = resolve(meaning, None, found.tense)
    if free:
        return free, ()
    if isinstance(meaning, Shift) and meaning.near and _is_next_morning(found):
        meaning = replace(meaning, by=1)
    days = anchors.speaking(meaning, found.tense, part=found.hit.suffix)
    periods = distinct(p for day in days for p in resolve(meaning, day, found.tense))
    tense = (f"tense.{found.tense}",) if found.tense != "open" else ()
    return periods, (*fallback, *anchors.rules, *tense)


def _is_next_morning(found: Found) -> bool:
    """Tell the morning to come, which is tomorrow's: ``rétabli avant l'aube``."""
    return found.tense == "future" and found.hit.suffix == "TMO"


def _night(
    periods: tuple[Period, ...], meaning: Shift, rules: tuple[str, ...], found: Found
) -> str | None:
    """Return the days of a night: the one of ``dans la nuit`` began on either, others last two."""
    if len(periods) != 1:
        return write(periods, meaning).edtf
    day = periods[0].first
    if meaning.by == 0 and "anchor.text" not in rules:
        eve = day - timedelta(days=1)
        return f"[{eve},{day}]" if found.tense == "past" else day.isoformat()
    return night_of(day).edtf


def _moved(period: Period, meaning: Shift) -> tuple[Period, ...]:
    try:
        return (shifted(period.first, meaning.unit, meaning.by),)
    except (OverflowError, ValueError):
        return ()


def _length(found: Found, meaning: Length, anchors: Anchors) -> Written:
    """Write a length; one that ends or begins at filing is bounded by it."""
    written = Written(meaning.value, _since_year(found, meaning, anchors), None, None)
    ends_now = -1 if found.since else meaning.ends_now
    if not ends_now or not anchors.days or meaning.unit is None or meaning.count is None:
        return written
    far = Shift(meaning.unit, meaning.count * ends_now)
    periods = [p for today in anchors.days for p in resolve(far, today, "open")]
    if not periods:
        return written
    now = [today.day for today in anchors.days]
    earliest = min([*now, *(period.first for period in periods)])
    latest = max([*now, *(period.last for period in periods)] if ends_now > 0 else now)
    return written._replace(earliest=earliest.isoformat(), latest=latest.isoformat())


def _since_year(found: Found, meaning: Length, anchors: Anchors) -> str | None:
    """Return the year that ``depuis quatre ans`` reaches back to, open to now."""
    if not found.since or meaning.unit != "year" or not meaning.count or found.hit.mod:
        return None
    years = {today.day.year - meaning.count for today in anchors.days}
    return f"{years.pop():04}/.." if len(years) == 1 else None


def _timex(text: str, found: Found, written: Written, rules: tuple[str, ...]) -> Timex:
    hit = found.hit
    return Timex(
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        type=_kind(found),
        value=written.value + hit.suffix,
        mod=hit.mod,
        edtf=written.edtf,
        earliest=written.earliest,
        latest=written.latest,
        zone=found.zone,
        rules=(hit.rule, *rules),
    )


def _kind(found: Found) -> _Kind:
    meaning = found.hit.meaning
    if isinstance(meaning, Habit):
        return "SET"
    if isinstance(meaning, Length):
        return "DURATION"
    subday = isinstance(meaning, Shift) and meaning.unit in _SUBDAY
    return "TIME" if found.hit.suffix or subday else "DATE"
