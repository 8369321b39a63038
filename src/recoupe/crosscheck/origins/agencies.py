"""Under which name each dispatch counts."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from recoupe.records import Reading, Reprint


def agency_names(readings: Sequence[Reading], reprints: Sequence[Reprint]) -> Mapping[str, str]:
    """Name the agency each dispatch counts as, by dispatch id.

    Its agency; else its publisher; else its file's name. A copy counts as its origin: a page
    without credit that repeats AFP is AFP, and adds no agency.
    """
    origins = {reprint.copy: reprint.origin for reprint in reprints}
    own = {reading.dispatch.id: _own_name(reading) for reading in readings}
    return {key: own.get(origins.get(key, key), own[key]) for key in sorted(own)}


def _own_name(reading: Reading) -> str:
    layout, dispatch = reading.layout, reading.dispatch
    declared = layout.agency or layout.publisher or dispatch.publisher
    return declared or _file_name(dispatch.source_uri) or dispatch.id


def _file_name(uri: str) -> str:
    path = PurePosixPath(unquote(urlsplit(uri).path)).name
    fragment = urlsplit(uri).fragment
    return f"{path}#{fragment}" if fragment else path
