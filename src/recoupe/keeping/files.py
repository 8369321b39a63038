"""The crisis file of one affair of a store, and what lists and searches have of it."""

from recoupe.crosscheck.checker import gather
from recoupe.crosscheck.dates import bounds
from recoupe.dossier.lines import front_of, lines_of
from recoupe.keeping.memory import Memory
from recoupe.pipeline import assemble
from recoupe.records import Affair
from recoupe.records.dossier import Dossier


def file_of(memory: Memory, affair: Affair) -> Dossier:
    """Assemble the crisis file of one affair; nothing is read or compared anew."""
    told = (key for story in affair.stories for key in story.dispatches)
    readings = tuple(memory.reading(key) for key in dict.fromkeys(told))
    return assemble(readings, gather(memory, (affair,)))


def list_affair(memory: Memory, key: str, affair: Affair | None) -> None:
    """Write anew what lists and searches have of an affair; None where it is no more."""
    if affair is None:
        memory.put_lines(key, ())
        memory.drop_front(key)
        return
    file = file_of(memory, affair)
    memory.put_lines(key, lines_of(file, key, bounds=bounds))
    changed = max(memory.came(one.id) for one in file.dispatches)
    front = front_of(file, key, bounds=bounds, changed=changed)
    last = bounds(front.last)
    stories = (story.id for story in file.stories)
    memory.put_front(front, last[1].isoformat() if last else "", stories)
