"""Persons named in the sentence behind the words of an unnamed office-holder: he is meant."""

from collections.abc import Mapping
from itertools import pairwise

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.records import Attribution, Entity, Reading


def voices(aligned: Aligned) -> Mapping[str, str]:
    """Give for named persons of no state the unnamed office-holder whose words they go on with.

    "« ... », a dit le porte-parole du ministère péruvien. « ... », a dit Luis Vega": none where
    two would do.
    """
    known = {entity.id: entity for entity in aligned.cast.entities}
    found: dict[str, set[str]] = {}
    for reading in aligned.readings:
        said = sorted(
            (item for item in reading.attributions if item.nested_in is None and item.content),
            key=lambda item: item.content[0].start,
        )
        for before, item in pairwise(said):
            first = _speaker(before, reading, aligned, known)
            second = _speaker(item, reading, aligned, known)
            if first is None or second is None or not _adjoin(before, item, reading):
                continue
            named = second.label[:1].isupper() and not (second.iso3 or second.affiliation)
            if named and first.iso3 and not first.label[:1].isupper():
                found.setdefault(second.id, set()).add(first.id)
    return {one: next(iter(others)) for one, others in found.items() if len(others) == 1}


def _speaker(
    item: Attribution, reading: Reading, aligned: Aligned, known: Mapping[str, Entity]
) -> Entity | None:
    """Find the one person who speaks in a layer."""
    meant = item.source.entity if item.source is not None else None
    entities = aligned.lookup.entities(reading.dispatch.id, meant)
    one = known.get(entities[0]) if len(entities) == 1 else None
    return one if one is not None and one.kind == "person" else None


def _adjoin(before: Attribution, item: Attribution, reading: Reading) -> bool:
    """Tell whether two layers stand in sentences that follow each other."""
    ends = [sentence.end for sentence in reading.layout.sentences]
    first, second = (
        next((n for n, end in enumerate(ends) if layer.content[0].start < end), -1)
        for layer in (before, item)
    )
    return second == first + 1
