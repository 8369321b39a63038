"""Which way a date lies, by the words around it and the tense of its verb."""

from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Hit, Tense
from recoupe.read.timex.tense import Governor

_TOLD_IN_FULL = ("body", "dateline")


def direction(line: Line, hit: Hit, zone: str, governor: Governor) -> Tense:
    """Return the tense to read a date with; what stands right beside it goes before the verb.

    A headline's present is no present: it tells of what happened.
    """
    tense = governor.tense
    if line.follows(hit.first, "since"):
        return "past"
    if _is_ahead_of(line, hit.first, is_over=tense == "past"):
        return "future"
    if line.follows(hit.first, "ahead") or line.is_in(hit.end, "at_latest"):
        return "future"
    if line.follows(hit.first, "until"):
        return "past" if tense == "past" and not governor.extends else "future"
    if tense == "present" and (zone not in _TOLD_IN_FULL or line.follows(hit.first, "of")):
        return "open"
    is_term = line.follows(hit.first, "coming")
    if tense in ("present", "open") and is_term:
        return "future"
    if line.follows(hit.first, "as_soon_as") and line.is_in(hit.first, "shown"):
        return "future"
    if governor.commits and (is_term or line.follows(hit.first, "as_soon_as")):
        return "future"
    return "present" if tense == "open" and line.is_in(hit.first, "shown") else tense


def _is_ahead_of(line: Line, first: int, *, is_over: bool) -> bool:
    """Tell the day of an event to come: avant une visite jeudi, à la veille du sommet de jeudi.

    With a verb of the past the event of ``avant le sommet de jeudi`` may be over too.
    """
    is_named = line.follows(first, "of")
    event = first - 2 if is_named else first - 1
    if not line.is_in(event, "planned") or (is_named and is_over):
        return False
    place = event
    while line.is_in(place - 1, "article"):
        place -= 1
    return line.follows(place, "ahead_of")
