"""What is new in a store: what came last, what became of it, what waits for a decision."""

from dataclasses import dataclass

from recoupe.dossier.wording import Wording
from recoupe.keeping import Store
from recoupe.records.desk import LineQuery
from recoupe.web.line_list import ShownLine, shown
from recoupe.web.naming import name_moment

# So many of the lines that wait are shown, the most doubtful first.
_WAITING = LineQuery(verdict="open", order="doubt", limit=7)
_SURE = 4


@dataclass(frozen=True, slots=True)
class News:
    """``when`` dispatches came last, and how many; ``changed`` says what became of what was there.

    ``when`` is empty where no run is kept.

    ``undecided`` counts the lines that nobody decided about, ``waiting`` are the first of them.
    """

    when: str
    added: int
    changed: tuple[str, ...]
    undecided: int
    waiting: tuple[ShownLine, ...]


def news_of(store: Store, t: Wording) -> News:
    """Tell what is new; of the first run nothing is told to have changed."""
    runs = store.runs()
    page = store.find_lines(_WAITING)
    return News(
        name_moment(runs[-1].started, t) if runs else "",
        runs[-1].added if runs else 0,
        _changed(store, runs[-1].number, t) if len(runs) > 1 else (),
        page.total,
        tuple(shown(line, t) for line in page.lines),
    )


def sure_of(store: Store, affair: str, t: Wording) -> tuple[ShownLine, ...]:
    """Give what several agencies agree on in an affair, the latest first."""
    query = LineQuery(affair=affair, kinds=("finding",), agreement="corroborated", limit=_SURE)
    return tuple(shown(line, t) for line in store.find_lines(query).lines)


def _changed(store: Store, run: int, t: Wording) -> tuple[str, ...]:
    changes = store.changes_between(run - 1, run)
    counts = {
        subject: len({one.item for one in changes if one.subject == subject})
        for subject in ("story", "finding")
    }
    return tuple(t.count(f"changed_{subject}", n) for subject, n in counts.items() if n)
