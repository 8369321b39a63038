"""Uncertain dates as other dispatches make them narrower, in words."""

from recoupe.dossier.context import Context, DateKey
from recoupe.dossier.dates import date_in_words
from recoupe.dossier.quoting import one_line
from recoupe.dossier.sheet import NarrowedDate, Witness
from recoupe.records import DatePlace


def narrowed_date(key: DateKey, context: Context) -> NarrowedDate | None:
    """Say what is left of a date, by (dispatch, start) or None for the filing, and by whom."""
    found = context.narrowed.get(key)
    if found is None:
        return None
    by = tuple(_witness(place, context) for place in found.by)
    return NarrowedDate(date_in_words(found.after, context.wording), tuple(dict.fromkeys(by)))


def narrowed_in_brief(key: DateKey, context: Context) -> str:
    """Say what is left of a date and which other dispatches tell: ``4 mars 2031, d’après D``."""
    found = context.narrowed.get(key)
    if found is None:
        return ""
    who = context.wording.both(sorted(_others(key, context), key=lambda one: (len(one), one)))
    by = context.wording.word("narrowed_by", who=who)
    return f"{date_in_words(found.after, context.wording)}, {by}"


def _witness(place: DatePlace, context: Context) -> Witness:
    mark = context.dispatches[place.dispatch].mark
    if place.start is None or place.end is None:
        return Witness(mark, "", None)
    link = context.link(place.dispatch, ((place.start, place.end),))
    return Witness(mark, one_line(place.text or ""), link)


def _others(key: DateKey, context: Context) -> set[str]:
    """Follow what narrowed a date to the dispatches that it all comes from."""
    marks: set[str] = set()
    queue, seen = [key], {key}
    while queue:
        for place in context.narrowed[queue.pop()].by:
            at = (place.dispatch, place.start)
            if place.dispatch != key[0]:
                marks.add(context.dispatches[place.dispatch].mark)
            elif at in context.narrowed and at not in seen:
                seen.add(at)
                queue.append(at)
    return marks
