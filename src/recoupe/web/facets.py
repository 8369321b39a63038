"""What the lines that are asked for are, and the addresses that ask for some of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from recoupe.dossier.wording import Wording, load_wording
from recoupe.records.desk import Facet, LinePage, LineQuery
from recoupe.web.asking import Asked
from recoupe.web.naming import (
    kind_with,
    name_act,
    name_agreement,
    name_kind,
    name_month,
    name_share,
    name_verdict,
)

_ORDER: tuple[Facet, ...] = (
    "kind",
    "agency",
    "actor",
    "act",
    "agreement",
    "month",
    "certainty",
    "verdict",
)
_BELOW = (0.5, 0.6, 0.7, 0.8, 0.9)
# So many values of a facet stand open; the others behind them.
_OPEN = 7


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: how many lines have it, and the address that asks for them.

    Where it is ``chosen`` the address takes it back.
    """

    label: str
    count: int
    url: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """One facet with its values; ``more`` are those that stand behind the first few."""

    key: str
    title: str
    choices: tuple[Choice, ...]

    @property
    def open(self) -> tuple[Choice, ...]:
        """The first values, and whichever is chosen."""
        return tuple(one for at, one in enumerate(self.choices) if at < _OPEN or one.chosen)

    @property
    def more(self) -> tuple[Choice, ...]:
        """The other values."""
        return tuple(one for at, one in enumerate(self.choices) if at >= _OPEN and not one.chosen)


def shelves(asked: Asked, page: LinePage, t: Wording) -> tuple[Shelf, ...]:
    """Give the facets that part the lines, or that part of them is asked for by."""
    found = (
        Shelf(key, t("facets", key), tuple(_choices(asked, key, page.facets, t))) for key in _ORDER
    )
    return tuple(
        one for one in found if len(one.choices) > 1 or any(choice.chosen for choice in one.choices)
    )


def _choices(
    asked: Asked, facet: Facet, facets: Mapping[Facet, tuple[tuple[str, int], ...]], t: Wording
) -> list[Choice]:
    counts = facets.get(facet, ())
    if facet == "certainty":
        counts = _cumulated(counts)
    if facet == "month":
        counts = tuple(sorted(counts))
    labels = _labels(facet, [value for value, _ in counts], t)
    found = []
    for (value, count), label in zip(counts, labels, strict=True):
        now, then = _changes(facet, value)
        is_chosen = all(_same(asked.query, name, one) for name, one in now.items())
        url = asked.url(**(then if is_chosen else now))
        found.append(Choice(label, count, url, is_chosen))
    return found


def _labels(facet: Facet, values: list[str], t: Wording) -> list[str]:
    """Name values; what is said, done and stated may have one name, and is told apart then."""
    wording = load_wording(t.code)
    names = [_named(facet, value, t, wording) for value in values]
    return [
        f"{name} ({name_kind(kind_with(value, wording), t)})"
        if facet == "act" and names.count(name) > 1
        else name
        for value, name in zip(values, names, strict=True)
    ]


def _same(query: LineQuery, name: str, value: Any) -> bool:
    return bool(getattr(query, name) == value)


def _cumulated(counts: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """Count the lines below each step of certainty, where there are any and not all."""
    steps = [(one, sum(n for value, n in counts if float(value) < one)) for one in _BELOW]
    total = sum(n for _, n in counts)
    kept: list[tuple[str, int]] = []
    for step, n in steps:
        if 0 < n < total and (not kept or kept[-1][1] != n):
            kept.append((str(step), n))
    return tuple(kept)


def _changes(facet: Facet, value: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give what a query says that asks for a value, and what one that no longer does."""
    if facet == "month":
        first, last = month_bounds(value)
        return {"since": first, "until": last}, {"since": None, "until": None}
    if facet == "certainty":
        return {"certain_below": float(value)}, {"certain_below": None}
    if facet == "kind":
        return {"kinds": (value,)}, {"kinds": ()}
    return {facet: value}, {facet: None}


def month_bounds(month: str) -> tuple[str, str]:
    """Give the first and the last day of a month, ISO."""
    first = date.fromisoformat(f"{month}-01")
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.isoformat(), date.fromordinal(following.toordinal() - 1).isoformat()


def _named(facet: Facet, value: str, t: Wording, wording: Wording) -> str:
    match facet:
        case "kind":
            return name_kind(value, t)
        case "act":
            return name_act(value, t, wording)
        case "agreement":
            return name_agreement(value, t)
        case "verdict":
            return name_verdict(value, t)
        case "month":
            return name_month(value, wording)
        case "certainty":
            return t("facets", "below", value=name_share(float(value), wording))
    return value
