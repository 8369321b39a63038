"""The words of time of a language, as typed records."""

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal

import msgspec

from recoupe.errors import LexiconError
from recoupe.lang.toml import check_order, entry_line, read_toml

PhraseKind = Literal["shift", "vague", "set", "recent"]
Unit = Literal[
    "second", "minute", "hour", "day", "night", "week", "weekend", "month", "quarter",
    "semester", "year", "decade", "century",
]  # fmt: skip


class Holiday(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A named day: fixed (``month``, ``day``), counted from Easter, or of one ``year`` only."""

    names: tuple[str, ...]
    month: int = 0
    day: int = 0
    year: int | None = None
    after_easter: int | None = None
    not_after: tuple[str, ...] = ()


class Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A relative time phrase, with the sentences that show and bound it.

    ``forms`` may hold slots (``{n}``, ``{unit}``) and words in brackets that are context only.
    ``examples`` carry their time expression in square brackets with its value
    (``Il part [demain=2031-03-13].``); sentences under ``not`` hold none.
    """

    id: str
    kind: PhraseKind
    forms: tuple[str, ...]
    unit: Unit | None = None
    by: int = 0
    sign: int = 0
    anchor: Literal["filing", "text", "near"] = "filing"
    value: str = ""
    mod: str | None = None
    part: str | None = None
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counter: tuple[str, ...] = msgspec.field(default=(), name="not")


class Calendar(msgspec.Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """Everything a language says about time; equal only to itself, so that it can be a key."""

    weekday: dict[str, int]
    weekday_plural: dict[str, int]
    month: dict[str, int]
    month_short: dict[str, int]
    season: dict[str, str]
    part: dict[str, str]
    unit: dict[str, Unit]
    number: dict[str, int]
    ordinal: dict[str, int]
    about: dict[str, int]
    edge: dict[str, str]
    before: dict[str, str]
    after: dict[str, str]
    words: dict[str, tuple[str, ...]]
    clock: dict[str, int]
    fraction: dict[str, str]
    holiday: tuple[Holiday, ...]
    phrase: tuple[Phrase, ...]


@cache
def load_calendar(lang: str = "fr") -> Calendar:
    """Return the calendar of a language, read once.

    Raises LexiconError naming file, line and key when the table is wrong.
    """
    return read_calendar(Path(__file__).parent / lang / "calendar.toml")


def read_calendar(path: Path) -> Calendar:
    """Return the calendar of one file; its phrases are unique, in order and have examples.

    Raises LexiconError naming file, line and key when they are not.
    """
    calendar = read_toml(path, Calendar)
    _check_phrases(path, calendar.phrase)
    for table in (
        "weekday",
        "month",
        "month_short",
        "season",
        "part",
        "unit",
        "number",
        "ordinal",
        "about",
    ):
        _check_sorted(path, table, tuple(getattr(calendar, table)))
    for name, words in calendar.words.items():
        _check_sorted(path, f"words.{name}", words)
    return calendar


def _check_phrases(path: Path, phrases: tuple[Phrase, ...]) -> None:
    seen: dict[str, str] = {}
    check_order(path, "phrase", [(phrase.id, phrase.id) for phrase in phrases])
    for index, phrase in enumerate(phrases):
        if not phrase.examples:
            raise LexiconError(
                f'{path.name}:{entry_line(path, "phrase", index)}: phrase "{phrase.id}" has no '
                "example; expected at least one; write a sentence with the span in square brackets"
            )
        for form in phrase.forms:
            if form in seen:
                raise LexiconError(
                    f'{path.name}:{entry_line(path, "phrase", index)}: form "{form}" appears '
                    f'twice (first in "{seen[form]}"); keep one entry'
                )
            seen[form] = phrase.id


def _check_sorted(path: Path, table: str, keys: tuple[str, ...]) -> None:
    for left, right in pairwise(keys):
        if left >= right:
            raise LexiconError(
                f'{path.name}: key "{right}" of {table} follows "{left}"; '
                "expected each once and in order; move or drop it"
            )
