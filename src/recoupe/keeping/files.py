"""The crisis file of one affair of a store, and what lists and searches have of it."""

from collections.abc import Iterable

from recoupe.crosscheck.checker import gather
from recoupe.crosscheck.dates import bounds
from recoupe.decisions import doubts
from recoupe.dossier.lines import front_of, lines_of
from recoupe.keeping.memory import Memory
from recoupe.pipeline import assemble, judge
from recoupe.records import Affair, Judged


def file_of(memory: Memory, key: str) -> Judged:
    """Assemble the crisis file of an affair with what was decided about it.

    Raises ``KeyError`` where there is no affair of this name.
    """
    affair = memory.result(key)
    if affair is None:
        raise KeyError(key)
    return _file(memory, affair)


def _file(memory: Memory, affair: Affair) -> Judged:
    told = tuple(dict.fromkeys(key for story in affair.stories for key in story.dispatches))
    readings = tuple(memory.reading(key) for key in told)
    return judge(assemble(readings, gather(memory.rank, (affair,))), memory.decisions_in(told))


def list_affair(memory: Memory, key: str) -> None:
    """Write anew what lists and searches have of an affair; nothing where it is no more."""
    affair = memory.result(key)
    if affair is None:
        memory.put_lines(key, ())
        memory.drop_front(key)
        return
    file = _file(memory, affair)
    memory.put_lines(key, lines_of(file, key, doubts(file), bounds=bounds))
    changed = max(memory.came(one.id) for one in file.dispatches)
    front = front_of(file, key, bounds=bounds, changed=changed)
    last = bounds(front.last)
    stories = (story.id for story in file.stories)
    memory.put_front(front, last[1].isoformat() if last else "", stories)


def affair_telling(memory: Memory, dispatch: str) -> str | None:
    """Give the affair that tells a dispatch: that of its first origin where it is a copy."""
    seen: set[str] = set()
    while dispatch not in seen and (reprints := memory.reprints(dispatch)):
        seen.add(dispatch)
        dispatch = reprints[0].origin
    story = memory.story(dispatch)
    return memory.affair(story) if story else None


def affairs_telling(memory: Memory, dispatches: Iterable[str]) -> list[str]:
    """List the affairs that tell some dispatches; those that are in none are left out."""
    found = (affair_telling(memory, dispatch) for dispatch in dispatches)
    return sorted({affair for affair in found if affair is not None})
