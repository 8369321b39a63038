"""Lines of a page that name a news agency."""

import re
from collections.abc import Iterable
from functools import cache

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import agency_key, load_agencies

_LONGEST_LINE = 160


def names_agency(line: str) -> bool:
    """Tell whether a short line names an agency that Recoupe knows."""
    return len(line) <= _LONGEST_LINE and bool(
        _short_names().search(line) or _long_names().search(fold(line))
    )


def find_agency(name: str) -> str | None:
    """Return the short name of the agency that goes by nothing but this name."""
    return _labels().get(agency_key(name.strip(" .,–—-|•·")))


@cache
def _labels() -> dict[str, str]:
    return {
        agency_key(name): row.label
        for row in load_agencies()
        for name in (row.label, *row.variants)
    }


@cache
def _short_names() -> re.Pattern[str]:
    return _any_of(name for name in _names() if name.isupper())


@cache
def _long_names() -> re.Pattern[str]:
    return _any_of(fold(name) for name in _names() if not name.isupper())


def _names() -> list[str]:
    return [name for row in load_agencies() for name in (row.label, *row.variants)]


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")
