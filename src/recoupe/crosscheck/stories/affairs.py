"""Stories of one affair: the claims of one may answer those of another."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from recoupe.crosscheck.stories.likeness import Nearness
from recoupe.records import Story


def group_affairs(
    stories: Sequence[Story], near: Nearness, pairs: Iterable[tuple[str, str]]
) -> tuple[tuple[Story, ...], ...]:
    """Gather the stories that dispatches of kin join; every story is in exactly one affair.

    ``pairs`` are the pairs of dispatches worth looking at. Reprints join nothing: they are where
    their origins are. Stories stand in the order given.
    """
    home = {dispatch: n for n, story in enumerate(stories) for dispatch in story.dispatches}
    copies = {item.copy for story in stories for item in story.reprints}
    root = list(range(len(stories)))

    def top(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for one, other in pairs:
        if one in copies or other in copies:
            continue
        first, second = top(home[one]), top(home[other])
        if first != second and near.kin(one, other):
            root[max(first, second)] = min(first, second)
    affairs: dict[int, list[Story]] = defaultdict(list)
    for number, story in enumerate(stories):
        affairs[top(number)].append(story)
    return tuple(tuple(affair) for _, affair in sorted(affairs.items()))
