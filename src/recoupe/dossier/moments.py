"""Time expressions by what they mean."""

from collections.abc import Iterable

from recoupe.dossier.context import Context
from recoupe.dossier.durations import time_in_words
from recoupe.dossier.narrowed import narrowed_date
from recoupe.dossier.quoting import one_line
from recoupe.dossier.sheet import NarrowedDate, TimeLine
from recoupe.records.dossier import Moment

_NOT_DATES = frozenset({"DURATION", "SET"})


def write_times(context: Context) -> tuple[tuple[TimeLine, ...], tuple[TimeLine, ...]]:
    """Dates in order of time, then durations; expressions that mean the same share a line."""
    dates = [item for item in context.dossier.dates if item.type not in _NOT_DATES]
    others = [item for item in context.dossier.dates if item.type in _NOT_DATES]
    first = _lines(dates, 0, context)
    return first, _lines(others, len(first), context)


def _lines(moments: Iterable[Moment], count: int, context: Context) -> tuple[TimeLine, ...]:
    groups: dict[tuple[str, str], list[Moment]] = {}
    for moment in moments:
        found = narrowed_date((moment.dispatch, moment.start), context)
        key = time_in_words(moment, context.wording), found.meaning if found else ""
        groups.setdefault(key, []).append(moment)
    prefix = context.wording("codes", "time")
    return tuple(
        TimeLine(
            code=f"{prefix}{number}",
            words=tuple(dict.fromkeys(one_line(moment.text) for moment in group)),
            meaning=meaning,
            links=tuple(
                context.link(moment.dispatch, ((moment.start, moment.end),)) for moment in group
            ),
            narrowed=_narrowed(group, context),
        )
        for number, ((meaning, _), group) in enumerate(groups.items(), start=count + 1)
    )


def _narrowed(group: Iterable[Moment], context: Context) -> NarrowedDate | None:
    """Say what is left of dates that mean the same: one witness a dispatch, others' rather."""
    own = {context.dispatches[moment.dispatch].mark for moment in group}
    found = [narrowed_date((moment.dispatch, moment.start), context) for moment in group]
    dates = [date for date in found if date is not None]
    if not dates:
        return None
    by = {witness.mark: witness for date in reversed(dates) for witness in reversed(date.by)}
    others = [by[mark] for mark in sorted(by) if mark not in own]
    return NarrowedDate(dates[0].meaning, tuple(others or (by[mark] for mark in sorted(by))))
