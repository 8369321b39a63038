"""Dispatches in order of filing, each under its letter."""

import string
from collections.abc import Iterable, Mapping, Sequence

from recoupe.records import Crosscheck, Reading, Reprint
from recoupe.records.dossier import FiledDispatch

_LETTERS = string.ascii_uppercase
_NEVER = "~"


def letter(index: int) -> str:
    """Name the n-th dispatch, counted from 0: A, B, ... Z, AA, AB."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(_LETTERS))
        name = _LETTERS[rest] + name
    return name


def in_order(readings: Iterable[Reading], checked: Crosscheck) -> tuple[Reading, ...]:
    """Sort by day of filing, then by origin and id; the order of arrival changes nothing.

    The same dispatch given twice is kept once. One of which only the month is known comes after
    those of known days of it, one without any date last; but no reprint comes before its origin.
    """
    once = {reading.dispatch.id: reading for reading in sorted(readings, key=_key, reverse=True)}
    told = {
        name: (reading.layout.filed, reading.dispatch.source_uri) for name, reading in once.items()
    }
    return tuple(once[name] for name in filing_order(told, _reprints(checked)))


def filing_order(
    told: Mapping[str, tuple[str | None, str]], reprints: Iterable[Reprint]
) -> list[str]:
    """Sort dispatches, by id, as ``in_order`` does; of each is told when it was filed, and where.

    ``reprints`` are those of all stories, in their order.
    """
    days = {name: _day(filed) for name, (filed, _) in told.items()}
    copies: set[str] = set()
    for item in reprints:
        copies.add(item.copy)
        if item.copy in days and item.origin in days:
            days[item.origin] = min(days[item.origin], days[item.copy])
    return sorted(
        told,
        key=lambda one: (days[one], one in copies, _day(told[one][0]), told[one][1], one),
    )


def _reprints(checked: Crosscheck) -> Iterable[Reprint]:
    return (item for story in checked.stories for item in story.reprints)


def _day(filed: str | None) -> str:
    # "2031-03" comes after every known day of that month, "" after everything.
    return (filed or "").lstrip("[{./") + _NEVER


def _key(reading: Reading) -> tuple[str, str, str]:
    return _day(reading.layout.filed), reading.dispatch.source_uri, reading.dispatch.id


def file_dispatches(readings: Sequence[Reading], checked: Crosscheck) -> tuple[FiledDispatch, ...]:
    """Put each reading's dispatch under its letter, with the dispatch it repeats, if any."""
    reprints: dict[str, Reprint] = {}
    for item in _reprints(checked):
        # What most of a page that mixes several comes from stands first.
        reprints.setdefault(item.copy, item)
    counted: dict[str, str] = {}
    for credit in checked.credits:
        names = dict.fromkeys((*counted.get(credit.dispatch, "").split(", "), credit.agency))
        counted[credit.dispatch] = ", ".join(name for name in names if name)
    return tuple(
        _filed(
            letter(index),
            reading,
            reprints.get(reading.dispatch.id),
            counted.get(reading.dispatch.id),
            withdrawn=reading.dispatch.id in checked.withdrawn,
        )
        for index, reading in enumerate(readings)
    )


def _filed(
    mark: str,
    reading: Reading,
    reprint: Reprint | None,
    counted_as: str | None,
    *,
    withdrawn: bool,
) -> FiledDispatch:
    dispatch, layout = reading.dispatch, reading.layout
    return FiledDispatch(
        mark=mark,
        id=dispatch.id,
        source_uri=dispatch.source_uri,
        lang=dispatch.lang,
        text=dispatch.text,
        agency=layout.agency,
        counted_as=counted_as or layout.agency,
        publisher=layout.publisher or dispatch.publisher,
        filed=layout.filed or dispatch.filed,
        dateline=layout.dateline,
        byline=layout.byline or dispatch.byline,
        headline=dispatch.headline,
        translated=layout.translated,
        status=dispatch.status,
        revision=dispatch.revision,
        zones=layout.zones,
        quotations=layout.quotations,
        reprint_of=reprint.origin if reprint else None,
        reprint_share=reprint.share if reprint and reprint.kind != "translation" else None,
        sentences=layout.sentences,
        withdrawn=withdrawn,
        embargo=dispatch.embargo,
        url=dispatch.url,
    )
