"""What time expressions are anchored on: the filing days, and the last date in the text."""

from dataclasses import dataclass, replace
from datetime import date

from recoupe.lang.calendar import Unit
from recoupe.read.timex.filing import filing_days
from recoupe.read.timex.found import TOLD, Found
from recoupe.read.timex.meaning import Meaning, OnDate, OnWeekday, Shift
from recoupe.read.timex.periods import Period
from recoupe.read.timex.resolve import Today, resolve
from recoupe.read.timex.tense import Tense
from recoupe.read.timex.writing import distinct

_MONTH = 31
_FINENESS: dict[Unit, int] = {
    "second": 0, "minute": 0, "hour": 0, "day": 0, "night": 0, "week": 1, "weekend": 1,
    "month": 2, "quarter": 2, "semester": 2, "year": 3, "decade": 4, "century": 4,
}  # fmt: skip


@dataclass(frozen=True)
class Anchors:
    """The days of filing left open, why, and the dates already read, the last one first.

    ``days`` are those the dispatch speaks from: ``filed``, or the weekdays it opens with.
    """

    filed: tuple[Today, ...]
    days: tuple[Today, ...]
    rules: tuple[str, ...] = ()
    told: tuple[tuple[Period, ...], ...] = ()

    @classmethod
    def of(cls, filed: str | None, found: tuple[Found, ...]) -> "Anchors":
        """Take the filing date, narrowed by what the dispatch itself says of its day.

        Without a filing date the dateline's full date serves. A dispatch is never older than
        the picture it prints; the weekday that opens a dispatch is its day.
        """
        days = filing_days(filed)
        rules: tuple[str, ...] = ("filed.day" if len(days) == 1 else "filed.open",)
        if not days:
            days, rules = _of_dateline(found)
        days, rules = _after_captions(days, rules, found)
        todays = tuple(map(Today, days))
        lead = next((item for item in found if item.is_lead), None)
        if len(days) < 2 or lead is None:
            return cls(todays, todays, rules)
        leads = distinct(p for day in days for p in resolve(lead.hit.meaning, Today(day), "past"))
        spoken = tuple(Today(p.first, lead=True) for p in leads)
        return cls(todays, spoken, (*rules, "lead.weekday"))

    def speaking(self, meaning: Meaning, tense: Tense) -> tuple[Today, ...]:
        """Return the days that ``meaning`` is to be understood from.

        Days and weeks are counted from the day the dispatch opens with, months and years from
        its filing. A named date is looked for from the end of an open month, so that ``le 4
        mars`` filed in March is of this March, and from its beginning when it is to come.
        """
        if isinstance(meaning, OnWeekday):
            return self.days
        if isinstance(meaning, Shift):
            return self.days if _FINENESS[meaning.unit] < 2 else self.filed
        if len(self.filed) > _MONTH:
            return self.filed
        return self.filed[:1] if tense == "future" else self.filed[-1:]

    def tell(self, periods: tuple[Period, ...]) -> "Anchors":
        """Remember a date that later words (la veille) can refer to."""
        if not periods:
            return self
        fineness = _FINENESS[periods[0].unit]
        older = tuple(told for told in self.told if _FINENESS[told[0].unit] != fineness)
        return replace(self, told=(periods, *older))

    def before(self, unit: Unit) -> tuple[Period, ...]:
        """Return the last date told that is at least as fine as ``unit``."""
        fine = (told for told in self.told if _FINENESS[told[0].unit] <= _FINENESS[unit])
        return next(fine, ())


def _of_dateline(found: tuple[Found, ...]) -> tuple[tuple[date, ...], tuple[str, ...]]:
    """Take the full date of the dateline, or the one with weekday that opens the text."""
    told = [item for item in found if item.zone in TOLD]
    for item in told:
        meaning = item.hit.meaning
        if not (item.is_full_day and isinstance(meaning, OnDate)):
            continue
        if item.zone == "dateline" or (item is told[0] and meaning.weekday):
            day = resolve(meaning, None, "open")[0].first
            return (day,), ("filed.dateline" if item.zone == "dateline" else "filed.lead-date",)
    return (), ("filed.unknown",)


def _after_captions(
    days: tuple[date, ...], rules: tuple[str, ...], found: tuple[Found, ...]
) -> tuple[tuple[date, ...], tuple[str, ...]]:
    taken = [
        resolve(item.hit.meaning, None, "open")[0].first
        for item in found
        if item.zone == "caption" and item.is_full_day
    ]
    kept = tuple(day for day in days if day >= max(taken)) if taken else days
    if not kept or len(kept) == len(days):
        return days, rules
    return kept, (*rules, "filed.after-caption")
