"""What changes when dispatches arrive."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from recoupe.crosscheck.examining import examine, in_order
from recoupe.crosscheck.memory import Memory
from recoupe.crosscheck.stories import (
    AFFAIR_DAYS,
    FEWEST_WORDS,
    KIN_PARTICIPANTS,
    LINKED_WORDS,
    build_profile,
    filing_rank,
    in_one_affair,
    in_one_story,
    settle,
    tie_between,
)
from recoupe.lang.comparison import ComparisonLexicon, load_comparison
from recoupe.records import Rank, Reading, Reprint


def arrive(memory: Memory, readings: Iterable[Reading], *, lang: str) -> set[str]:
    """Cross-check new dispatches with those known; gives the affairs whose findings are new.

    Only what they have to do with is looked at again, and the result is the same as if all had
    come together: in whatever order and portions dispatches arrive, the memory ends alike. A
    dispatch that is known changes nothing.
    """
    lexicon = load_comparison(lang)
    new = _keep(memory, readings, lexicon)
    copied = memory.copied(new)
    left = _homes(memory, copied)
    moved = _rank(memory, new, copied)
    stories = left | _settle_stories(memory, moved)
    affairs = _settle_affairs(memory, {story: moved.get(story) for story in stories})
    for key in sorted(affairs):
        present = sorted(memory.stories(key), key=in_order(memory))
        told = [_told(memory, story) for story in present]
        result = examine(key, told, memory, lexicon=lexicon, lang=lang) if told else None
        memory.put_result(key, result)
    return affairs


def _keep(memory: Memory, readings: Iterable[Reading], lexicon: ComparisonLexicon) -> Sequence[str]:
    new = {r.dispatch.id: r for r in readings if not memory.knows(r.dispatch.id)}
    for key, reading in new.items():
        profile = build_profile(reading, lexicon=lexicon)
        memory.keep(reading, profile)
        near = memory.near(
            profile,
            within_days=AFFAIR_DAYS,
            words=FEWEST_WORDS,
            participants=KIN_PARTICIPANTS,
            alone=LINKED_WORDS,
        )
        for other in near:
            tie = tie_between(profile, other)
            if tie is not None:
                memory.tie(key, other.dispatch, tie)
    return sorted(new)


def _rank(
    memory: Memory, new: Sequence[str], copied: Mapping[str, tuple[Reprint, ...]]
) -> dict[str, Rank | None]:
    """Rank the new dispatches and those that copy others now, or copied them.

    Gives those that move, with the rank they had if it is another now.
    """
    for copy, reprints in copied.items():
        memory.put_reprints(copy, reprints)
    moved: dict[str, Rank | None] = dict.fromkeys((*new, *copied))
    for key in sorted(moved):
        origins = [memory.filed(item.origin) for item in memory.reprints(key)]
        rank = filing_rank(key, memory.filed(key), origins=origins)
        had = memory.rank(key)
        if rank != had:
            memory.put_rank(key, rank)
            moved[key] = had
    return moved


def _settle_stories(memory: Memory, moved: Mapping[str, Rank | None]) -> set[str]:
    """Put dispatches into stories; give the stories that are not what they were."""
    homes = _homes(memory, moved)
    moves = settle(moved, _Dispatches(memory), in_one_story(memory.filed))
    for key, story in moves.items():
        homes |= {home for home in (memory.story(key), story) if home}
        memory.put_story(key, story)
    return homes | _homes(memory, moved)


def _homes(memory: Memory, dispatches: Iterable[str]) -> set[str]:
    return {home for key in dispatches if (home := _home(memory, key))}


def _home(memory: Memory, dispatch: str) -> str | None:
    """Give the story that tells a dispatch: a copy's is its first origin's."""
    for reprint in memory.reprints(dispatch):
        return _home(memory, reprint.origin)
    return memory.story(dispatch)


def _settle_affairs(memory: Memory, changed: Mapping[str, Rank | None]) -> set[str]:
    """Put stories into affairs; give the affairs that are not what they were."""
    affairs = {affair for story in changed if (affair := memory.affair(story))}
    moves = settle(changed, _Stories(memory), in_one_affair(lambda key: len(memory.told(key))))
    for story, affair in moves.items():
        affairs |= {key for key in (memory.affair(story), affair) if key}
        memory.put_affair(story, affair)
    return affairs | {affair for story in changed if (affair := memory.affair(story))}


class _Dispatches:
    """Dispatches in stories, as ``settle`` sees them; a copy is no item of its own."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def rank(self, item: str) -> Rank | None:
        return None if self._memory.reprints(item) else self._memory.rank(item)

    def ties(self, item: str) -> Collection[str]:
        return [other for other, tie in self._memory.ties(item).items() if tie == "linked"]

    def home(self, item: str) -> str | None:
        return self._memory.story(item)

    def members(self, home: str) -> Collection[str]:
        return self._memory.told(home)


class _Stories:
    """Stories in affairs, as ``settle`` sees them."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def rank(self, item: str) -> Rank | None:
        return self._memory.rank(item) if self._memory.told(item) else None

    def ties(self, item: str) -> Collection[str]:
        homes = {
            self._memory.story(other)
            for key in self._memory.told(item)
            for other in self._memory.ties(key)
        }
        return {home for home in homes if home is not None and home != item}

    def home(self, item: str) -> str | None:
        return self._memory.affair(item)

    def members(self, home: str) -> Collection[str]:
        return self._memory.stories(home)


def _told(memory: Memory, home: str) -> list[str]:
    """List the dispatches of a story in order of filing, copies that it tells among them."""
    told = set(memory.told(home))
    queue = list(told)
    while queue:
        # What prints a correction copies a copy.
        copies = {copy for copy in memory.copies(queue.pop()) if _home(memory, copy) == home}
        queue += copies - told
        told |= copies
    return sorted(told, key=in_order(memory))
