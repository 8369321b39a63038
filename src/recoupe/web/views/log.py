"""The log of decisions: who decided what when, what still counts, and what found no line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from recoupe.dossier.wording import Wording
from recoupe.export import Table, table_of
from recoupe.keeping import Store
from recoupe.records import Correction, Decision
from recoupe.records.desk import Line
from recoupe.web.hands import hand_of
from recoupe.web.kept import table_to_keep
from recoupe.web.line_list import line_path
from recoupe.web.naming import name_moment, name_value
from recoupe.web.numbers import number_in
from recoupe.web.pages import cabinet_of, render, taste
from recoupe.web.wording import load_labels

_ON_A_PAGE = 40


class DecisionRow(msgspec.Struct, frozen=True):
    """A decision on one line of a table."""

    number: int
    at: str
    by: str
    verdict: str
    kind: str
    id: str
    dispatch: str
    words: str
    corrections: tuple[str, ...]
    note: str
    undoes: int | None


@dataclass(frozen=True, slots=True)
class LoggedLine:
    """One decision. ``url`` leads to its line, empty where that is gone; ``lost`` says why.

    ``undone`` tells that it no longer counts.
    """

    decision: Decision
    corrections: tuple[str, ...]
    url: str
    lost: str
    undone: bool


@dataclass(frozen=True, slots=True)
class LoggedAct:
    """Decisions that were made together."""

    lines: tuple[LoggedLine, ...]
    when: str

    @property
    def first(self) -> Decision:
        """The decision with the least number."""
        return self.lines[-1].decision

    @property
    def last(self) -> Decision:
        """The decision with the greatest number."""
        return self.lines[0].decision

    @property
    def undone(self) -> bool:
        """Whether none of them counts any more."""
        return all(one.undone for one in self.lines)


def show_log(request: Request) -> Response:
    """Show decisions, the last first, or hand all out as CSV or JSON."""
    store = cabinet_of(request).store
    t = load_labels(taste(request).lang)
    if "as" in request.query_params:
        decisions = store.decisions()
        kept = table_to_keep(request, lambda: _table(decisions, t), decisions, "recoupe-decisions")
        assert kept is not None
        return kept
    page = number_in(request, "page", least=1, default=1)
    newest = store.decisions(0, page * _ON_A_PAGE)
    shown = newest[(page - 1) * _ON_A_PAGE :]
    total = store.count_decisions()
    return render(
        request,
        "log.html.j2",
        acts=_acts(store, shown, _undone(newest), t),
        total=total,
        page=page,
        more=total > page * _ON_A_PAGE,
        by=hand_of(request),
    )


def _undone(newest: Iterable[Decision]) -> frozenset[int]:
    """Find what was undone by an undo that counts itself; an undo comes after what it undoes."""
    undone: set[int] = set()
    for one in newest:
        if one.verdict == "undo" and one.undoes is not None and one.number not in undone:
            undone.add(one.undoes)
    return frozenset(undone)


def _acts(
    store: Store, decisions: Iterable[Decision], undone: frozenset[int], t: Wording
) -> list[LoggedAct]:
    lost = _Lost(store)
    return [
        LoggedAct(
            tuple(_line(one, store, lost, one.number in undone, t) for one in together),
            name_moment(key[0], t),
        )
        for key, together in groupby(decisions, lambda one: (one.at, one.by, one.verdict))
    ]


def _line(
    decision: Decision, store: Store, lost: "_Lost", is_undone: bool, t: Wording
) -> LoggedLine:
    target = decision.target
    line = None if target.kind == "entity" else store.line(target.kind, target.id)
    counts = is_undone or decision.verdict == "undo" or _is_marked(line, decision)
    why = "" if counts else lost.why(decision)
    return LoggedLine(
        decision,
        tuple(corrections_in_words(decision.corrections, t)),
        line_path(target.kind, target.id) if line else "",
        t("lost", why) if why else "",
        is_undone,
    )


def _is_marked(line: Line | None, decision: Decision) -> bool:
    """Tell whether a line shows by itself that a decision about it was carried out."""
    if line is None:
        return False
    return line.seen if decision.verdict == "seen" else line.verdict != "open"


class _Lost:
    """Why decisions found no line; each affair's file is looked at once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._found: dict[str, dict[int, str]] = {}

    def why(self, decision: Decision) -> str:
        """Say why a decision was not carried out; empty where it was."""
        target = decision.target
        affair = self._store.affair_of(target.kind, target.id) if target.kind != "entity" else None
        affair = affair or self._store.affair_of("dispatch", target.dispatch) or target.affair
        if affair is None:
            return "dispatch_gone"
        if affair not in self._found:
            self._found[affair] = self._fates(affair)
        return self._found[affair].get(decision.number, "dispatch_gone")

    def _fates(self, affair: str) -> dict[int, str]:
        """Tell of each decision about an affair why it was not carried out, or nothing."""
        try:
            file = self._store.file_of(affair)
        except KeyError:
            return {}
        done = {one.number: "" for line in file.judgements for one in line.decisions}
        return done | {one.decision.number: one.why for one in file.outdated}


def corrections_in_words(corrections: Iterable[Correction], t: Wording) -> Iterator[str]:
    """Say what each correction puts in which field."""
    for one in corrections:
        spans = " […] ".join(span.text for span in one.spans)
        now = spans or name_value(one.field, one.value, t)
        yield f"{t('fields', one.field)}{t.word('colon')} {now}"


def _table(decisions: Iterable[Decision], t: Wording) -> Table:
    rows = [
        DecisionRow(
            one.number,
            one.at,
            one.by,
            one.verdict,
            one.target.kind,
            one.target.id,
            one.target.dispatch,
            one.target.text,
            tuple(corrections_in_words(one.corrections, t)),
            one.note,
            one.undoes,
        )
        for one in decisions
    ]
    return table_of(rows, DecisionRow)
