"""Time expressions by what they mean."""

from collections.abc import Iterable

from recoupe.dossier.context import Context
from recoupe.dossier.durations import time_in_words
from recoupe.dossier.quoting import one_line
from recoupe.dossier.sheet import TimeLine
from recoupe.records.dossier import Moment

_NOT_DATES = frozenset({"DURATION", "SET"})


def write_times(context: Context) -> tuple[tuple[TimeLine, ...], tuple[TimeLine, ...]]:
    """Dates in order of time, then durations; expressions that mean the same share a line."""
    dates = [item for item in context.dossier.timeline if item.type not in _NOT_DATES]
    others = [item for item in context.dossier.timeline if item.type in _NOT_DATES]
    first = _lines(dates, 0, context)
    return first, _lines(others, len(first), context)


def _lines(moments: Iterable[Moment], count: int, context: Context) -> tuple[TimeLine, ...]:
    groups: dict[str, list[Moment]] = {}
    for moment in moments:
        groups.setdefault(time_in_words(moment, context.wording), []).append(moment)
    prefix = context.wording("codes", "time")
    return tuple(
        TimeLine(
            code=f"{prefix}{number}",
            words=tuple(dict.fromkeys(one_line(moment.text) for moment in group)),
            meaning=meaning,
            links=tuple(
                context.link(moment.dispatch, ((moment.start, moment.end),)) for moment in group
            ),
        )
        for number, (meaning, group) in enumerate(groups.items(), start=count + 1)
    )
