"""Sentences that cross-checking wrote, put into the language of the file's reader.

What is between quotation marks are words of a dispatch: they stay as they are.
"""

import re

from babel.numbers import NumberFormatError, format_percent, parse_decimal

from recoupe.dossier.dates import say_dates
from recoupe.dossier.naming import all_named, labelled
from recoupe.dossier.wording import Wording
from recoupe.lang.comparison import load_comparison
from recoupe.lang.reasons import load_reasons

_QUOTED = re.compile(r"(«[^«»]*»)")
_LIST = re.compile(r"( ; | : )")
_SHARE = re.compile(r"(\d+)\s%")
_NUMBER = re.compile(r"\d+,\d+")
_COLON = " : "
_WRITTEN_IN = "fr"


def is_written_in(wording: Wording) -> bool:
    """Tell whether the reader's language is that of cross-checking's own sentences."""
    return wording.code == _WRITTEN_IN


def reason_in_words(sentence: str, wording: Wording) -> str:
    """Say why something is so: dates as a reader would, names and sentence in his language."""
    if not is_written_in(wording) and (found := load_reasons(_WRITTEN_IN).read(sentence)):
        key, fields = found
        said = {name: _field(value, wording) for name, value in fields.items()}
        return load_reasons(wording.code).say(key, **said)
    parts = _QUOTED.split(sentence)
    return "".join(one if one[:1] == "«" else say_dates(one, wording) for one in parts)


def _field(value: str, wording: Wording) -> str:
    """Retell what fills a sentence: names, dates and numbers, quotations in the reader's marks."""
    parts = _QUOTED.split(value)
    return "".join(
        wording.word("quoted", words=one[1:-1].strip()) if one[:1] == "«" else _plain(one, wording)
        for one in parts
    )


def _plain(words: str, wording: Wording) -> str:
    if share := _SHARE.fullmatch(words):
        return str(format_percent(int(share[1]) / 100, locale=wording.locale))
    if _NUMBER.fullmatch(words):
        return _number(words, wording)
    pieces = _LIST.split(words)
    return "".join(
        one.lstrip() if _LIST.fullmatch(one) else say_dates(all_named(one, wording), wording)
        for one in pieces
    )


def _number(words: str, wording: Wording) -> str:
    try:
        return f"{parse_decimal(words, locale=_WRITTEN_IN):.2f}"
    except NumberFormatError:
        return words


def title_in_words(title: str, wording: Wording) -> str:
    """Name a story or an exchange: its kind, who takes part, its day."""
    if is_written_in(wording):
        return title
    kind, _, rest = title.partition(" ")
    if kind in {one.label for one in load_comparison().exchanges.values()}:
        return f"{labelled(kind, wording)} {all_named(rest, wording)}"
    names, mark, happening = title.rpartition(_COLON)
    if mark:
        colon = f"{wording.word('colon')} "
        return f"{all_named(names, wording)}{colon}{labelled(happening, wording)}"
    return all_named(title, wording)
