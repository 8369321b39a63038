"""PLOVER's reductions: what a base type becomes with its auxiliaries."""

from recoupe.read.events.drafts import Draft
from recoupe.records.event import Auxiliary, EventType

_COMING: dict[EventType, EventType] = {
    "CONSULT": "AGREE",
    "SUPPORT": "AGREE",
    "COOPERATE": "AGREE",
    "AID": "AGREE",
    "RETREAT": "CONCEDE",
}
_THREATENED: tuple[EventType, ...] = ("ASSAULT", "SANCTION", "COERCE")


def reduce_type(
    base: EventType, auxiliaries: set[Auxiliary], *, by_speaker: bool, prepared: bool = False
) -> EventType:
    """Return the type of an event that is to come, or that its own speaker says they would do.

    A coming meeting is an agreement to meet, an announced withdrawal a concession, violence or
    sanctions that the speaker holds out a threat, as are sanctions in preparation (PLOVER
    manual, draft 2.0, auxiliary modes).
    """
    if "negation" in auxiliaries:
        return base
    if "future" in auxiliaries and base in _COMING:
        return _COMING[base]
    if prepared and base == "SANCTION":
        return "THREATEN"
    if by_speaker and base in _THREATENED and auxiliaries & {"future", "hypothetical"}:
        return "THREATEN"
    return base


_MODES: tuple[EventType, ...] = (
    "RETREAT", "CONSULT", "AID", "COOPERATE", "CONCEDE", "SUPPORT",
)  # fmt: skip


def is_wanted(draft: Draft, *, quoted: bool) -> bool:
    """Tell what is only offered or refused, or asked for in quoted words: the act says it."""
    if draft.layer is None or draft.is_speech or draft.base not in _MODES:
        return False
    acts = ("offer", "promise", "reject", "demand") if quoted else ("offer", "promise", "reject")
    return "hypothetical" in draft.auxiliaries and draft.layer.act in acts
