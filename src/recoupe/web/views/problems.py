"""What came into the store and what did not: runs, and problems with their remedies."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from recoupe.dossier.cover import say_problem
from recoupe.dossier.sheet import ProblemLine
from recoupe.dossier.wording import Wording, load_wording
from recoupe.export import table_of
from recoupe.records import Problem
from recoupe.web.kept import table_to_keep
from recoupe.web.naming import name_moment
from recoupe.web.pages import cabinet_of, render, taste
from recoupe.web.wording import load_labels

# The newest so many runs are shown.
_RUNS = 50
# So are so many inputs of several items, or with something skipped.
_REPORTS = 200


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """Problems of one kind."""

    kind: str
    title: str
    lines: tuple[ProblemLine, ...]


def show_problems(request: Request) -> Response:
    """Show runs and problems, or hand the problems out as CSV or JSON."""
    store = cabinet_of(request).store
    problems = store.problems()
    kept = table_to_keep(request, lambda: table_of(problems, Problem), problems, "recoupe-problems")
    if kept is not None:
        return kept
    t = load_labels(taste(request).lang)
    runs = store.runs()
    reports = store.reports()
    telling = [one for one in reports if one.report.found != 1 or one.report.skipped]
    telling.sort(key=lambda one: one.at, reverse=True)
    return render(
        request,
        "entries.html.j2",
        groups=_grouped(problems, t),
        problems=len(problems),
        runs=[(run, name_moment(run.started, t)) for run in reversed(runs[-_RUNS:])],
        imports=[(one.report, name_moment(one.at, t)) for one in telling[:_REPORTS]],
        plain=len(reports) - len(telling),
        earlier=max(len(runs) - _RUNS, 0),
        affairs=store.count_affairs(),
    )


def _grouped(problems: tuple[Problem, ...], t: Wording) -> list[ProblemGroup]:
    wording = load_wording(t.code)
    kinds = dict.fromkeys(sorted(one.kind for one in problems))
    return [
        ProblemGroup(
            kind,
            _titled(kind, t),
            tuple(say_problem(one, wording) for one in problems if one.kind == kind),
        )
        for kind in kinds
    ]


def _titled(kind: str, t: Wording) -> str:
    """Name a kind of problem; one of another version by its own name."""
    return str(t.tree["problem_kinds"].get(kind, kind))
