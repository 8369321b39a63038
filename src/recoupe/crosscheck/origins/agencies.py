"""Under which name each dispatch counts."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from recoupe.crosscheck.origins.agency_names import full_names
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import CountedAs, Reading, Reprint


def find_credits(
    readings: Sequence[Reading],
    reprints: Sequence[Reprint],
    origins: Mapping[str, Reading],
    *,
    lexicon: ComparisonLexicon,
) -> tuple[CountedAs, ...]:
    """Name the agencies each dispatch counts as, sorted by dispatch, the first for all of it.

    It is its agency; else its publisher; else its file's name. A copy counts as its origin: a page
    without credit that repeats AFP is AFP, and adds no agency. A page that mixes the copy of
    several counts as the first, and where it repeats another as that one. A short name of an agency
    counts as its full one. ``origins`` has the readings of all origins.
    """
    known = [*readings, *origins.values()]
    credited = {one.layout.agency for one in known if one.layout.agency}
    printed = {_own_name(one) for one in known if not one.layout.agency}
    full = full_names(credited, printed, lexicon)
    copied: dict[str, list[Reprint]] = {}
    for reprint in reprints:
        copied.setdefault(reprint.copy, []).append(reprint)
    return tuple(
        credit
        for reading in sorted(readings, key=lambda one: one.dispatch.id)
        for credit in _credits(reading, copied.get(reading.dispatch.id, ()), origins, full)
    )


def _credits(
    reading: Reading,
    reprints: Sequence[Reprint],
    origins: Mapping[str, Reading],
    full: Mapping[str, str],
) -> Iterator[CountedAs]:
    key = reading.dispatch.id
    tellers = [origins[reprint.origin] for reprint in reprints] or [reading]
    names = [full[_own_name(teller)] for teller in tellers]
    yield CountedAs(key, names[0])
    for name, reprint in zip(names[1:], reprints[1:], strict=True):
        for start, end, _, _ in reprint.spans if name != names[0] else ():
            yield CountedAs(key, name, start, end)


def _own_name(reading: Reading) -> str:
    layout, dispatch = reading.layout, reading.dispatch
    declared = layout.agency or layout.publisher or dispatch.publisher
    return declared or _file_name(dispatch.source_uri) or dispatch.id


def _file_name(uri: str) -> str:
    path = PurePosixPath(unquote(urlsplit(uri).path)).name
    fragment = urlsplit(uri).fragment
    return f"{path}#{fragment}" if fragment else path
