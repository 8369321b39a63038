"""EDTF dates in words; what is unknown stays said to be unknown."""

import datetime
import re
from functools import lru_cache
from itertools import groupby

from babel.dates import format_date

from recoupe.dossier.wording import Wording, load_wording

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?")
_DECADE = re.compile(r"(\d{3})X")
_ONE = r"(?:\d{4}-(?:W\d\d|\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)?)[~?%]?)"
_ANY = rf"(?:{_ONE}|\d{{4}}[~?%]?|\.\.)"
_WRITTEN = re.compile(
    rf"[\[{{](?:\d{{4}}|\.\.)[^\]}}]*[\]}}]|\b{_ANY}/{_ANY}|\b{_ONE}|\b\d{{3}}X\b|\b\d{{4}}[~?%](?!\w)"
)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def date_in_words(edtf: str, wording: Wording) -> str:
    """Say an EDTF date as a reader would; a form not known here is given as it stands.

    A set keeps every candidate: ``[2022-02-01,2022-02-08]`` reads ``1er ou 8 février 2022``.
    """
    text = edtf.strip()
    if text.startswith(("[", "{")) and text.endswith(("]", "}")):
        return _candidates(text[1:-1].split(","), wording, either=text[0] == "[")
    if "/" in text:
        return _interval(*text.split("/", 1), wording=wording)
    if text[-1:] in ("~", "%"):
        return wording("dates", "about", date=date_in_words(text[:-1], wording))
    if text[-1:] == "?":
        return wording("dates", "maybe", date=date_in_words(text[:-1], wording))
    return _single(text, wording)


def stretch_in_words(first: str | None, last: str | None, wording: Wording) -> str:
    """Say from when to when something was said, hours left out; empty where neither is known."""
    days = list(dict.fromkeys(one.split("T", 1)[0] for one in (first, last) if one))
    if len(days) < 2:
        return date_in_words(days[0], wording) if days else ""
    known = [_monday_or_day(day) for day in days]
    if all(known):
        words = _days_of_one_year([day for day in known if day], wording)
    else:
        words = [date_in_words(day, wording) for day in days]
    return wording("dates", "between", first=words[0], last=words[1])


def is_day(edtf: str) -> bool:
    """Tell whether a date is one whole day."""
    return _DAY.fullmatch(edtf) is not None


def say_dates(sentence: str, wording: Wording) -> str:
    """Give the sentence with its EDTF days, weeks, months and sets in words."""
    return _WRITTEN.sub(lambda found: date_in_words(found[0], wording), sentence)


def filing_in_words(edtf: str | None, wording: Wording) -> str:
    """Say when a dispatch was filed and what of its date is unknown."""
    if not edtf:
        return wording("dates", "filed_unknown")
    if clock := _CLOCK.fullmatch(edtf):
        day = date_in_words(clock[1], wording)
        zone = f" ({'UTC' if clock[3] == 'Z' else 'UTC' + clock[3]})" if clock[3] else ""
        return wording("dates", "filed_at", date=day, time=clock[2] + zone)
    for pattern, key in ((_DAY, "day"), (_MONTH, "month"), (re.compile(r"\d{4}"), "year")):
        if pattern.fullmatch(edtf):
            return wording("dates", f"filed_{key}", date=date_in_words(edtf, wording))
    return wording("dates", "filed_other", date=date_in_words(edtf, wording))


def _interval(first: str, last: str, *, wording: Wording) -> str:
    if last in ("", ".."):
        key = "since_day" if _DAY.fullmatch(first) else "since"
        return wording("dates", key, date=date_in_words(first, wording))
    if first in ("", ".."):
        key = "until_day" if _DAY.fullmatch(last) else "until"
        return wording("dates", key, date=date_in_words(last, wording))
    days = [day for day in (_monday_or_day(first), _monday_or_day(last)) if day]
    if len(days) == 2 and _DAY.fullmatch(first) and _DAY.fullmatch(last):
        one, other = _days_of_one_year(days, wording)
    else:
        one, other = date_in_words(first, wording), date_in_words(last, wording)
    return wording("dates", "between", first=one, last=other)


def _single(text: str, wording: Wording) -> str:
    if clock := _CLOCK.fullmatch(text):
        return wording("dates", "at", date=_single(clock[1], wording), time=clock[2])
    if day := _monday_or_day(text):
        words = day_in_words(day, wording, "d MMMM y")
        return wording("dates", "week", date=words) if _WEEK.fullmatch(text) else words
    if month := _MONTH.fullmatch(text):
        return _month(month[1], month[2], wording) or text
    if decade := _DECADE.fullmatch(text):
        return wording("dates", "decade", year=decade[1] + "0")
    return text


def _month(year: str, month: str, wording: Wording) -> str | None:
    if season := _SEASONS.get(month):
        return wording("dates", season, year=year)
    if not "01" <= month <= "12" or year == "0000":
        return None
    return _formatted(datetime.date(int(year), int(month), 1), "MMMM y", wording.code)


def day_in_words(day: datetime.date, wording: Wording, pattern: str) -> str:
    """Say a day by a pattern of Unicode's, the first of a month as the language does."""
    words = _formatted(day, pattern, wording.code)
    if day.day == 1 and words.startswith("1"):
        return str(wording.tree["first_day"]) + words[1:]
    return words


@lru_cache(maxsize=4096)
def _formatted(day: datetime.date, pattern: str, code: str) -> str:
    return format_date(day, pattern, locale=load_wording(code).locale)


def _candidates(parts: list[str], wording: Wording, *, either: bool) -> str:
    parts = [part.strip() for part in parts]
    days = [_monday_or_day(part) for part in parts]
    join = wording.either if either else wording.both
    if either and len(parts) == 1 and ".." in parts[0]:
        first, last = parts[0].split("..", 1)
        return _one_day_of(first, last, wording)
    if not all(days) or len({bool(_WEEK.fullmatch(part)) for part in parts}) > 1:
        return join(date_in_words(part.replace("..", "/", 1), wording) for part in parts)
    words = join(_days_of_one_year([day for day in days if day], wording))
    return wording("dates", "week", date=words) if _WEEK.fullmatch(parts[0]) else words


def _one_day_of(first: str, last: str, wording: Wording) -> str:
    """Say one unknown day of a stretch: ``entre le 3 et le 9 mai 2033``."""
    one, other = _monday_or_day(first), _monday_or_day(last)
    if one is None or other is None:
        key = "not_after" if not first else "not_before"
        return wording("dates", key, date=date_in_words(first or last, wording))
    if (other - one).days == 1:
        return wording.either(_days_of_one_year([one, other], wording))
    words = _days_of_one_year([one, other], wording)
    return wording("dates", "one_between", first=words[0], last=words[1])


def _monday_or_day(part: str) -> datetime.date | None:
    try:
        if week := _WEEK.fullmatch(part):
            return datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return datetime.date.fromisoformat(part) if _DAY.fullmatch(part) else None
    except ValueError:
        return None


def _days_of_one_year(days: list[datetime.date], wording: Wording) -> list[str]:
    """Name month and year only with the last day of each: 31 janvier, 7, 14 février 2022."""
    words: list[str] = []
    for _, year in groupby(days, key=lambda day: day.year):
        months = [list(month) for _, month in groupby(year, key=lambda day: day.month)]
        for index, month in enumerate(months):
            words += [day_in_words(day, wording, "d") for day in month[:-1]]
            pattern = "d MMMM y" if index == len(months) - 1 else "d MMMM"
            words.append(day_in_words(month[-1], wording, pattern))
    return words
