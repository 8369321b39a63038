"""TIMEX3 values that no EDTF date can say: durations, parts of a month, vague references."""

import re
from typing import Literal

from babel.units import format_unit

from recoupe.dossier.dates import date_in_words
from recoupe.dossier.wording import Wording
from recoupe.records import Timex

_DURATION = re.compile(r"P(?P<clock>T)?(?P<n>\d+(?:\.\d+)?)(?P<unit>[YMWDHS])")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second"}
_VAGUE = {"PAST_REF": "past", "PRESENT_REF": "present", "FUTURE_REF": "future"}
_PARTS: dict[str, Literal["early", "mid", "late"]] = {"START": "early", "MID": "mid", "END": "late"}


def time_in_words(timex: Timex, wording: Wording) -> str:
    """Say what a time expression means; ``non résolu`` where nothing is known."""
    if timex.type in ("DURATION", "SET") and (words := _duration(timex, wording)):
        return words
    if timex.value in _VAGUE:
        return wording("dates", _VAGUE[timex.value])
    part = _PARTS.get(timex.mod or "")
    value = (timex.edtf or timex.value).rstrip("~")
    if part and re.fullmatch(r"\d{4}(-\d{2})?", value):
        return wording("dates", part, date=date_in_words(value, wording))
    if timex.edtf:
        return date_in_words(timex.edtf, wording)
    plain = date_in_words(timex.value, wording)
    return wording("dates", "unresolved") if plain == timex.value and "X" in plain else plain


def _duration(timex: Timex, wording: Wording) -> str | None:
    parts = _DURATION.fullmatch(timex.value)
    if parts is None:
        return None
    unit = "minute" if parts["clock"] and parts["unit"] == "M" else _UNITS[parts["unit"]]
    amount = float(parts["n"])
    number = int(amount) if amount.is_integer() else amount
    words = format_unit(number, f"duration-{unit}", length="long", locale=wording.locale)
    if timex.type == "SET":
        return wording("dates", "every", duration=words)
    if timex.mod == "APPROX":
        return wording("dates", "approximate", duration=words)
    return words
