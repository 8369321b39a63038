"""Dispatches gathered into stories, stories into affairs."""

from collections.abc import Callable, Mapping, Sequence

from recoupe.crosscheck.ids import content_id
from recoupe.crosscheck.stories.label import story_label
from recoupe.crosscheck.stories.likeness import may_be_one_time
from recoupe.crosscheck.stories.settling import Fits, Item
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Profile, Reading, Reprint, Story

# The claims of one affair are compared with each other: a crisis of months is cut into stretches.
MOST_OF_AN_AFFAIR = 24


def in_one_story(filed: Callable[[Item], str | None]) -> Fits[Item]:
    """Let a dispatch join a story when it is tied to more than half of those before it.

    One dispatch in between never chains two happenings together; all must be filed near enough.
    """

    def fits(dispatch: Item, before: Sequence[Item], ties: int) -> bool:
        return ties * 2 > len(before) and all(
            may_be_one_time(filed(dispatch), filed(other)) for other in before
        )

    return fits


def in_one_affair(size: Callable[[Item], int]) -> Fits[Item]:
    """Let a story join an affair that has room for its dispatches, reprints not counted."""

    def fits(story: Item, before: Sequence[Item], _: int) -> bool:
        return size(story) + sum(size(one) for one in before) <= MOST_OF_AN_AFFAIR

    return fits


def write_story(
    readings: Sequence[Reading],
    profiles: Mapping[str, Profile],
    reprints: Sequence[Reprint],
    *,
    lexicon: ComparisonLexicon,
) -> Story:
    """Write the story of readings in order of filing; its id is that of its first dispatch's.

    So it keeps its id as dispatches arrive, unless one comes that was filed before all.
    """
    ids = tuple(reading.dispatch.id for reading in readings)
    copies = {reprint.copy for reprint in reprints}
    own = [reading for reading in readings if reading.dispatch.id not in copies]
    label = story_label([profiles[one.dispatch.id] for one in own], own, lexicon=lexicon)
    return Story(content_id(ids[:1]), label or _headline(readings[0]), ids, tuple(reprints))


def _headline(reading: Reading) -> str:
    headline = reading.dispatch.headline
    if headline is None:
        zones = [zone for zone in reading.layout.zones if zone.kind in {"headline", "body"}]
        start = zones[0].start if zones else 0
        headline = reading.dispatch.text[start:].lstrip().split("\n", 1)[0]
    return headline if len(headline) <= 90 else headline[:89].rstrip() + "…"
