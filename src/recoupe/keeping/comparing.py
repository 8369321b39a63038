"""What came into a store, and what became of it, from one run to another."""

from collections.abc import Iterator
from datetime import datetime

from recoupe.errors import StoreError
from recoupe.keeping.memory import Memory
from recoupe.records import Change
from recoupe.records.desk import Development, Diff
from recoupe.store import net_changes


def compare_runs(memory: Memory, *, since: str | None, run: int | None, until: int | None) -> Diff:
    """Compare a store as it was after a run, or before a moment, with a later state of it.

    Without ``since`` and ``run`` the last run is told. Raises ``StoreError`` for a moment that is
    none, and a run that there is not.
    """
    last = memory.last_run()
    moment = "" if since is None else _moment(since)
    if since is not None:
        after = memory.last_run_before(moment)
    else:
        after = max(0, last - 1) if run is None else run
    end = last if until is None else until
    for number in (after, end):
        if not 0 <= number <= last:
            raise StoreError(
                f"found run {number}; expected one of the {last} runs of this store, or 0 for "
                "before the first; recoupe diff without options tells the last one"
            )
    return Diff(
        after,
        end,
        since,
        tuple(memory.arrivals(after, end)),
        sum(one.read_again for one in memory.runs() if after < one.number <= end),
        tuple(_developments(memory, net_changes(memory.changes_between(after, end)))),
        tuple(memory.decisions_between(after, end if until is None else end - 1, moment)),
    )


def _moment(since: str) -> str:
    """Check a day or a moment, ISO 8601, in UTC where no zone is told."""
    try:
        datetime.fromisoformat(since)
    except ValueError as error:
        raise StoreError(
            f"found {since!r}; expected a day such as 2031-03-04, or 2031-03-04T09:15:00Z; "
            "write it so"
        ) from error
    return since


def _developments(memory: Memory, changes: tuple[Change, ...]) -> Iterator[Development]:
    labels: dict[str, dict[str, str]] = {}
    for one in changes:
        words = affair = None
        if one.subject == "finding":
            line = memory.line("finding", one.item)
            if line is not None:
                words, affair = line.words, line.affair
        else:
            affair = memory.affair_showing(one.item)
            if affair is not None:
                if affair not in labels:
                    result = memory.result(affair)
                    stories = result.stories if result else ()
                    labels[affair] = {story.id: story.label for story in stories}
                words = labels[affair].get(one.item)
        yield Development(
            one.subject, one.item, one.change, words, affair, one.other, one.was, one.now
        )
