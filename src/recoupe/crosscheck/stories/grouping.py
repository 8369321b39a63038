"""Dispatches gathered into stories."""

from collections import Counter
from collections.abc import Mapping, Sequence

from recoupe.crosscheck.ids import content_id
from recoupe.crosscheck.stories.filing import filing_order
from recoupe.crosscheck.stories.label import story_label
from recoupe.crosscheck.stories.likeness import Nearness
from recoupe.crosscheck.stories.profile import Profile
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Entity, Reading, Reprint, Story


def group_stories(
    readings: Sequence[Reading],
    profiles: Mapping[str, Profile],
    near: Nearness,
    pairs: Sequence[tuple[str, str]],
    reprints: Sequence[Reprint],
    *,
    entities: Sequence[Entity],
    lexicon: ComparisonLexicon,
) -> tuple[Story, ...]:
    """Gather the readings into stories; every dispatch is in exactly one.

    In order of filing, each dispatch joins the story with at least half of whose dispatches it
    is linked, the one with most links if there are several, and opens a story otherwise: one
    dispatch in between never chains two happenings together. A copy goes where its origin is.
    ``pairs`` are the pairs of dispatches worth looking at. The order of the readings is no
    matter, nor are dispatches linked to none of a story's.
    """
    ranks = filing_order(readings, reprints)
    origins = {reprint.copy: reprint.origin for reprint in reprints}
    linked = _links([pair for pair in pairs if origins.keys().isdisjoint(pair)], near)
    groups: list[list[str]] = []
    home: dict[str, list[str]] = {}
    for dispatch in sorted(ranks, key=ranks.__getitem__):
        if dispatch not in origins:
            group = _best_group(dispatch, linked.get(dispatch, frozenset()), home, near)
            if group is None:
                group = []
                groups.append(group)
            group.append(dispatch)
            home[dispatch] = group
    for copy, origin in sorted(origins.items()):
        home[origin].append(copy)
    by_id = {reading.dispatch.id: reading for reading in readings}
    named = {entity.id: entity for entity in entities}
    stories = [
        _story([by_id[key] for key in sorted(group, key=ranks.__getitem__)], label, reprints)
        for group in groups
        for label in [story_label([profiles[key] for key in group], named, lexicon=lexicon)]
    ]
    return tuple(sorted(stories, key=lambda story: (ranks[story.dispatches[0]], story.id)))


def _links(pairs: Sequence[tuple[str, str]], near: Nearness) -> dict[str, frozenset[str]]:
    links: dict[str, set[str]] = {}
    for one, other in pairs:
        if near.linked(one, other):
            links.setdefault(one, set()).add(other)
            links.setdefault(other, set()).add(one)
    return {key: frozenset(others) for key, others in links.items()}


def _best_group(
    dispatch: str, linked: frozenset[str], home: Mapping[str, list[str]], near: Nearness
) -> list[str] | None:
    """Choose the group with at least half of its members among those linked, most links first."""
    counts = Counter(home[member][0] for member in linked if member in home)
    enough = [
        (-count, first)
        for first, count in counts.items()
        if count * 2 >= len(home[first])
        and all(near.may_be_one_time(dispatch, member) for member in home[first])
    ]
    return home[min(enough)[1]] if enough else None


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
