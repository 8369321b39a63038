"""Dispatches in order of filing, each under its letter."""

import string
from collections.abc import Iterable, Sequence

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


def in_order(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Sort by day of filing, then by origin and id; the order of arrival changes nothing.

    The same dispatch given twice is kept once. A dispatch without a date comes last.
    """
    once = {reading.dispatch.id: reading for reading in sorted(readings, key=_key, reverse=True)}
    return tuple(sorted(once.values(), key=_key))


def _key(reading: Reading) -> tuple[str, str, str]:
    filed = (reading.layout.filed or _NEVER).lstrip("[{./")
    return filed or _NEVER, reading.dispatch.source_uri, reading.dispatch.id


def file_dispatches(
    readings: Sequence[Reading], checked: Crosscheck
) -> tuple[FiledDispatch, ...]:
    """Put each reading's dispatch under its letter, with the dispatch it repeats, if any."""
    reprints = {item.copy: item for story in checked.stories for item in story.reprints}
    counted = {item.dispatch: item.agency for item in checked.credits}
    return tuple(
        _filed(
            letter(index),
            reading,
            reprints.get(reading.dispatch.id),
            counted.get(reading.dispatch.id),
        )
        for index, reading in enumerate(readings)
    )


def _filed(
    mark: str, reading: Reading, reprint: Reprint | None, counted_as: str | None
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
        reprint_share=reprint.share if reprint else None,
    )
