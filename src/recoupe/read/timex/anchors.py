"""What time expressions are anchored on: the filing days, and the last date in the text."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from recoupe.lang.calendar import Unit
from recoupe.read.timex.filing import filing_days
from recoupe.read.timex.found import TOLD, Found
from recoupe.read.timex.meaning import Meaning, OnDate, OnWeekday, Shift, Tense
from recoupe.read.timex.periods import Period
from recoupe.read.timex.resolve import Today, resolve
from recoupe.read.timex.writing import distinct

_MONTH = 31
_EVENING = "TEV"
_FRESH = timedelta(days=1)
_FINENESS: dict[Unit, int] = {
    "second": 0, "minute": 0, "hour": 0, "day": 0, "night": 0, "week": 1, "weekend": 1,
    "month": 2, "quarter": 2, "semester": 2, "year": 3, "decade": 4, "century": 4,
}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A date of the text that later words can refer to; ``is_ahead`` if it is one to come."""

    periods: tuple[Period, ...]
    found: Found
    is_ahead: bool

    @property
    def kind(self) -> tuple[int, bool, bool]:
        """What tells dates apart that later words refer to: of each the last one is kept."""
        return self.fineness, self.is_ahead, self.found.of_clause

    @property
    def fineness(self) -> int:
        """How fine the date is, 0 for a day."""
        return _FINENESS[self.periods[0].unit]


@dataclass(frozen=True)
class Anchors:
    """The days of filing left open, why, and the dates already read, the last one first.

    ``days`` are those the dispatch speaks from: ``filed``, or the weekdays it opens with. ``lead``
    are the days that its news is of, where no day is told (dans la soirée).
    """

    filed: tuple[Today, ...]
    days: tuple[Today, ...]
    lead: tuple[Today, ...]
    rules: tuple[str, ...] = ()
    told: tuple[Told, ...] = ()

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
        lead = _lead(found)
        if not days or lead is None:
            return cls(todays, todays, todays, rules)
        leads = distinct(p for day in days for p in resolve(lead.hit.meaning, Today(day), "past"))
        spoken = tuple(Today(p.first, lead=True) for p in leads)
        if len(days) > 1:
            return cls(todays, spoken, spoken, (*rules, "lead.weekday"))
        is_fresh = leads[0].unit == "day" and days[0] - leads[0].last <= _FRESH
        return cls(todays, todays, spoken if is_fresh else todays, rules)

    def speaking(self, meaning: Meaning, tense: Tense, *, part: str = "") -> tuple[Today, ...]:
        """Return the days that ``meaning`` is to be understood from.

        An evening that is over is the one of the day that the news is of.

        Days and weeks are counted from the day the dispatch opens with, months and years from
        its filing. A named date is looked for from the end of an open month, so that ``le 4
        mars`` filed in March is of this March, and from its beginning when it is to come.
        """
        if isinstance(meaning, OnWeekday):
            return self.days
        if isinstance(meaning, Shift):
            if meaning.near and part == _EVENING and tense == "past":
                return self.lead
            return self.days if _FINENESS[meaning.unit] < 2 else self.filed
        if len(self.filed) > _MONTH:
            return self.filed
        return self.filed[:1] if tense == "future" else self.filed[-1:]

    def tell(self, periods: tuple[Period, ...], found: Found) -> "Anchors":
        """Remember a date that later words (la veille) can refer to.

        One that only bounds what is told (depuis lundi) is none, nor a part of the day to come.
        """
        meaning = found.hit.meaning
        is_part = isinstance(meaning, Shift) and meaning.near and found.tense == "future"
        if not periods or found.since or found.until or is_part:
            return self
        new = Told(periods, found, self._is_ahead(periods, found))
        older = (told for told in self.told if told.kind != new.kind)
        return replace(self, told=(new, *older))

    def _is_ahead(self, periods: tuple[Period, ...], found: Found) -> bool:
        over = bool(self.filed) and periods[-1].last < self.filed[0].day
        return found.tense in ("present", "future") and not over

    def before(self, meaning: Shift, found: Found) -> tuple[Period, ...]:
        """Return the last date told that is fine enough for ``meaning``.

        What happened is not counted from a day to come, and the day before not from one that
        only qualified a noun of another sentence (un chiffre avancé lundi).
        """
        for told in self.told:
            if told.fineness > _FINENESS[meaning.unit]:
                continue
            if told.is_ahead and found.tense == "past":
                continue
            is_aside = not told.found.of_clause and told.found.sentence != found.sentence
            if meaning.by < 0 and is_aside:
                continue
            return told.periods if found.is_near(told.found) or not meaning.near else ()
        return ()


def _lead(found: tuple[Found, ...]) -> Found | None:
    """Return the weekday the dispatch opens with: in its first sentence, that of its own verb."""
    leads = [item for item in found if item.is_lead]
    opening = [item for item in leads if item.sentence == leads[0].sentence]
    return next((item for item in opening if item.of_clause), opening[0] if opening else None)


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
