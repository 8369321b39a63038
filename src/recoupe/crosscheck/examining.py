"""What is found out about one affair."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from recoupe.collecting import no_collection
from recoupe.crosscheck.accounts import (
    Telling,
    align_accounts,
    find_accounts,
    find_tellings,
    pack_tellings,
    unpack_tellings,
)
from recoupe.crosscheck.entities import build_cast
from recoupe.crosscheck.ledger import find_ledger
from recoupe.crosscheck.narrowing import narrow_dates
from recoupe.crosscheck.origins import find_credits, find_withdrawn
from recoupe.crosscheck.stories import write_story
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Affair, Profile, Rank, Reading, Reprint, Story


class Shelf(Protocol):
    """What is known of the dispatches of an affair, and of those that they copy."""

    def reading(self, dispatch: str) -> Reading:
        """Give the reading of a dispatch."""

    def profile(self, dispatch: str) -> Profile:
        """Give the profile of a dispatch."""

    def rank(self, dispatch: str) -> Rank | None:
        """Give the place of a dispatch in the order of filing."""

    def reprints(self, copy: str) -> Sequence[Reprint]:
        """Give what a dispatch copies; nothing where it is no copy."""

    def telling(self, dispatch: str) -> bytes | None:
        """Give what a dispatch tells, packed; None where that is to be found out."""

    def put_telling(self, dispatch: str, packed: bytes) -> None:
        """Keep what a dispatch tells, packed."""


@no_collection()
def examine(
    key: str,
    told: Sequence[Sequence[str]],
    shelf: Shelf,
    *,
    lexicon: ComparisonLexicon,
    lang: str,
) -> Affair:
    """Compare the dispatches of an affair: its findings, its ledger and the rest.

    ``told`` has its stories in order of their first dispatches, each as the dispatches it tells in
    order of filing, copies among them. ``lang`` is the language of the reasons.
    """
    by_rank = sorted((key for keys in told for key in keys), key=in_order(shelf))
    known = {dispatch: shelf.reading(dispatch) for dispatch in by_rank}
    readings = list(known.values())
    written = [_story(shelf, keys, known, lexicon) for keys in told]
    casts = tuple(
        build_cast(story.id, [known[dispatch] for dispatch in story.dispatches])
        for story in written
    )
    cast = build_cast(written[0].id, readings)
    reprints = [item for story in written for item in story.reprints]
    origins = {
        key: known[key] if key in known else shelf.reading(key)
        for key in sorted({item.origin for item in reprints})
    }
    counted = find_credits(readings, reprints, origins, lexicon=lexicon)
    # What was taken back stays in its story and tells nothing any more.
    withdrawn = find_withdrawn(readings, reprints, lexicon=lexicon)
    telling = [reading for reading in readings if reading.dispatch.id not in withdrawn]
    tellings = {one.dispatch.id: _tellings(shelf, one, lexicon) for one in telling}
    aligned = align_accounts(written, telling, cast, counted, tellings=tellings, lang=lang)
    findings = find_accounts(aligned, lang=lang)
    narrowed = narrow_dates(written, telling, findings, lang=lang)
    return Affair(
        key,
        tuple(written),
        casts,
        findings,
        counted,
        narrowed,
        tuple(sorted(withdrawn)),
        find_ledger(aligned, findings, narrowed, lang=lang),
    )


def in_order(shelf: Shelf) -> Callable[[str], Rank | tuple[()]]:
    """Give what dispatches are sorted by in order of filing."""
    return lambda dispatch: shelf.rank(dispatch) or ()


def _tellings(shelf: Shelf, reading: Reading, lexicon: ComparisonLexicon) -> tuple[Telling, ...]:
    """Give what a dispatch tells, found out when it is first compared and kept from then on."""
    packed = shelf.telling(reading.dispatch.id)
    if packed is not None:
        return unpack_tellings(packed)
    found = find_tellings(reading, lexicon=lexicon)
    packed = pack_tellings(found)
    if packed is not None:
        shelf.put_telling(reading.dispatch.id, packed)
    return found


def _story(
    shelf: Shelf, keys: Sequence[str], known: Mapping[str, Reading], lexicon: ComparisonLexicon
) -> Story:
    return write_story(
        [known[key] for key in keys],
        {key: shelf.profile(key) for key in keys},
        [item for key in sorted(keys) for item in shelf.reprints(key)],
        lexicon=lexicon,
    )
