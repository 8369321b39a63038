"""Dispatches gathered into stories."""

from collections.abc import Mapping, Sequence

from recoupe.crosscheck.dates import candidates
from recoupe.crosscheck.ids import content_id
from recoupe.crosscheck.stories.label import story_label
from recoupe.crosscheck.stories.likeness import linked
from recoupe.crosscheck.stories.profile import Profile, profile
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Entity, Identity, Reading, Reprint, Story


def group_stories(
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    identities: Sequence[Identity],
    reprints: Sequence[Reprint],
    *,
    lexicon: ComparisonLexicon,
) -> tuple[Story, ...]:
    """Gather the readings into stories; every dispatch is in exactly one.

    In order of filing, each dispatch joins the story with at least half of whose dispatches it
    is linked, the one with most links if there are several, and opens a story otherwise: one
    dispatch in between never chains two happenings together. A copy goes where its origin is.
    The order of the readings is no matter, nor are dispatches linked to none of a story's.
    """
    named = {entity.id: entity for entity in entities}
    known = {(item.dispatch, item.local): item.entity for item in identities}
    ordered = sorted(readings, key=_filing)
    profiles = {r.dispatch.id: profile(r, named, known, lexicon=lexicon) for r in ordered}
    origins = {reprint.copy: reprint.origin for reprint in reprints}
    groups: list[list[str]] = []
    for reading in ordered:
        if reading.dispatch.id not in origins:
            _join(groups, profiles, reading.dispatch.id)
    for copy, origin in sorted(origins.items()):
        next(group for group in groups if origin in group).append(copy)
    by_id = {reading.dispatch.id: reading for reading in ordered}
    stories = (
        _story([r for r in ordered if r.dispatch.id in group], label, reprints)
        for group in groups
        for label in [story_label([profiles[key] for key in group], named, lexicon=lexicon)]
    )
    return tuple(sorted(stories, key=lambda story: (_filing(by_id[story.dispatches[0]]), story.id)))


def _filing(reading: Reading) -> tuple[str, str, str]:
    """Give the key of the order of filing: first possible day, hour where known, id."""
    days = candidates(reading.layout.filed)
    first = min(start for start, _ in days).isoformat() if days else "9999"
    return first, reading.layout.filed or "", reading.dispatch.id


def _join(groups: list[list[str]], profiles: Mapping[str, Profile], dispatch: str) -> None:
    best: tuple[int, list[str]] | None = None
    for group in groups:
        links = sum(linked(profiles[dispatch], profiles[member]) for member in group)
        if links * 2 >= len(group) and (best is None or links > best[0]):
            best = (links, group)
    if best is None:
        groups.append([dispatch])
    else:
        best[1].append(dispatch)


def _story(readings: Sequence[Reading], label: str, reprints: Sequence[Reprint]) -> Story:
    ids = tuple(reading.dispatch.id for reading in readings)
    own = tuple(reprint for reprint in reprints if reprint.copy in ids)
    return Story(content_id(ids), label or _headline(readings[0]), ids, own)


def _headline(reading: Reading) -> str:
    headline = reading.dispatch.headline
    if headline is None:
        zones = [zone for zone in reading.layout.zones if zone.kind in {"headline", "body"}]
        start = zones[0].start if zones else 0
        headline = reading.dispatch.text[start:].lstrip().split("\n", 1)[0]
    return headline if len(headline) <= 90 else headline[:89].rstrip() + "…"
