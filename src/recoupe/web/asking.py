"""Addresses that ask for lines: what they say, and how they say another thing."""

from dataclasses import dataclass
from datetime import date
from typing import Any, get_args
from urllib.parse import urlencode

import msgspec
from starlette.datastructures import QueryParams

from recoupe.records.desk import LineKind, LineQuery

VERDICTS = ("open", "confirmed", "corrected", "refused", "unseen", "seen")
ORDERS = ("rank", "day", "doubt")
# What an address calls a field of a query, by the field.
_NAMES = {
    "words": "q",
    "kinds": "kind",
    "agency": "agency",
    "actor": "actor",
    "act": "act",
    "agreement": "agreement",
    "since": "since",
    "until": "until",
    "certain_below": "below",
    "verdict": "verdict",
    "affair": "affair",
    "order": "order",
}
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Asked:
    """The lines an address asks for; ``path`` is the page it asks of.

    ``usual`` are the values that the page takes where an address says nothing, and which an
    address therefore leaves out.
    """

    path: str
    query: LineQuery
    usual: LineQuery

    def url(self, **changes: Any) -> str:
        """Give the address of the same with other values, from the first line on."""
        query = msgspec.structs.replace(self.query, offset=0, **changes)
        return self._address(query)

    def at(self, offset: int) -> str:
        """Give the address of the lines from this one on."""
        return self._address(msgspec.structs.replace(self.query, offset=max(offset, 0)))

    def also(self, **more: str) -> str:
        """Give this address with further words in its query."""
        address = self._address(self.query)
        return f"{address}{'&' if '?' in address else '?'}{urlencode(more)}"

    def hidden(self, *besides: str) -> list[tuple[str, str]]:
        """Give names and values of what is asked, for a form that asks for ``besides`` itself."""
        return [(name, value) for name, value in self._pairs(self.query) if name not in besides]

    def _address(self, query: LineQuery) -> str:
        pairs = self._pairs(query)
        if query.offset:
            pairs.append(("from", str(query.offset)))
        return f"{self.path}?{urlencode(pairs)}" if pairs else self.path

    def _pairs(self, query: LineQuery) -> list[tuple[str, str]]:
        pairs: list[tuple[str, str]] = []
        for field, name in _NAMES.items():
            value = getattr(query, field)
            if value == getattr(self.usual, field):
                continue
            values = value if isinstance(value, tuple) else (value,)
            pairs += [(name, "" if one is None else str(one)) for one in values]
        return pairs


def asked(path: str, given: QueryParams, *, usual: LineQuery) -> Asked:
    """Read what an address asks for; what makes no sense is as if it were not said."""
    values = {field: getattr(usual, field) for field in _NAMES} | _read(given)
    offset = given.get("from", "")
    query = msgspec.structs.replace(
        usual,
        **values,
        offset=int(offset) if offset.isascii() and offset.isdigit() and len(offset) < 9 else 0,
    )
    return Asked(path, query, usual)


def _read(given: QueryParams) -> dict[str, Any]:
    """Read those fields that are given; an empty one says that nothing is asked of it."""
    found: dict[str, Any] = {}
    for field in ("agency", "actor", "act", "agreement", "affair"):
        if (name := _NAMES[field]) in given:
            found[field] = given[name][:_LONGEST] or None
    if "q" in given:
        found["words"] = given["q"][:_LONGEST]
    kinds = tuple(one for one in given.getlist("kind") if one in get_args(LineKind))
    if "kind" in given:
        found["kinds"] = tuple(dict.fromkeys(kinds))
    for name in ("since", "until"):
        if name in given:
            found[name] = given[name] if _is_day(given[name]) else None
    if "below" in given:
        found["certain_below"] = _fraction(given["below"])
    return found | _chosen(given)


def _chosen(given: QueryParams) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if "verdict" in given:
        found["verdict"] = given["verdict"] if given["verdict"] in VERDICTS else None
    if given.get("order") in ORDERS:
        found["order"] = given["order"]
    return found


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _fraction(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 < value <= 1 else None
