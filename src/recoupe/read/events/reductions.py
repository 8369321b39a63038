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


_MODES: tuple[EventType, ...] = ("RETREAT", "CONSULT", "AID", "COOPERATE", "CONCEDE")


def is_wanted(draft: Draft, *, quoted: bool) -> bool:
    """Tell what only the quoted words of a demand or refusal hold: its mode already says it."""
    wanted = draft.layer is not None and draft.layer.act in ("demand", "reject")
    hypothetical = "hypothetical" in draft.auxiliaries
    return quoted and wanted and hypothetical and not draft.is_speech and draft.base in _MODES
