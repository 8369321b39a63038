"""Whether a place tells of what was held, is planned or offered, was called off, or put off."""

from typing import Literal

import msgspec

from recoupe.crosscheck.accounts.sightings import Stretch
from recoupe.crosscheck.dates import surely_before
from recoupe.crosscheck.ledger.exchanges.scene import NEAR, Scene
from recoupe.lang.comparison import load_comparison
from recoupe.records import Event, Timex

State = Literal["held", "planned", "offered", "off"]


class Postponed(msgspec.Struct, frozen=True):
    """The day something is put off to, and the day it was to be, where that is told."""

    to: Timex
    formerly: Timex | None


def state_of(
    scene: Scene, event: Event | None, place: Stretch | None, clause: Stretch, date: Timex | None
) -> State:
    """Tell how a ``clause`` speaks of an exchange on ``date``; ``place`` are its own words."""
    if place is not None and _is_off(scene, place, clause):
        return "off"
    if event is not None and event.temporal == "future":
        return "planned"
    if date is not None and surely_before(scene.filed, date.edtf):
        return "planned"
    start = place[0] if place else clause[0]
    ahead = (min(clause[0], max(scene.start, start - 2 * NEAR)), start)
    if place is not None and scene.has(scene.lexicon.should, (clause[0], start)) is not None:
        return "planned"
    offered = scene.has((*scene.lexicon.offering, *scene.lexicon.wished), ahead)
    # What is asked for at a meeting is not that meeting.
    if offered is not None and not scene.has(scene.lexicon.occasion, (offered[1], start)):
        return "offered"
    return "held"


def postponed(scene: Scene, place: Stretch) -> Postponed | None:
    """Find the day an exchange is put off to: "prévue jeudi, est repoussée au 18"."""
    verb = scene.has(scene.lexicon.postponing)
    if verb is not None and verb[0] < place[0] - 2 * NEAR:
        return None
    to = [
        date
        for date in scene.dates
        if (verb and verb[1] <= date.start <= verb[1] + NEAR and _leads_to(scene, date))
        or (date.start >= place[1] and _is_other(scene, date))
    ]
    if not to:
        return None
    between = [date for date in scene.dates if place[1] <= date.start < to[0].start]
    planned = [date for date in between if not surely_before(date.edtf, scene.filed)]
    return Postponed(to[0], planned[0] if planned else None)


def _is_off(scene: Scene, place: Stretch, clause: Stretch) -> bool:
    """Tell whether what the words name is called off or declined."""
    called_off = any(
        one.type == "REJECT"
        and "meet" in one.modes
        and scene.start <= one.trigger.start < scene.end
        for one in scene.reading.events
    )
    behind = next((word for word in scene.words if word.start >= place[1]), None)
    if behind is not None and behind.folded in scene.lexicon.openers:
        # "ce sommet qui a été annulé"
        clause = (clause[0], max(clause[1], scene.border(place[1])))
    off = called_off or scene.has(scene.lexicon.calling_off, clause) is not None
    return off or _is_declined(scene, place)


def _leads_to(scene: Scene, date: Timex) -> bool:
    """Tell whether "à" or "au" leads to a date: "le" begins that of the telling."""
    before = scene.before(date.start)
    first = next((word.folded for word in scene.words if word.start == date.start), "")
    return first in scene.lexicon.to or (before is not None and before.folded in scene.lexicon.to)


def _is_other(scene: Scene, date: Timex) -> bool:
    """Tell whether a date stands against a denied one: "pas mercredi, mais le 27"."""
    before = scene.before(date.start)
    if before is None or before.folded not in scene.lexicon.rather:
        return False
    denied = any(other.end <= before.start for other in scene.dates)
    negations = load_comparison(scene.reading.dispatch.lang).negation_ends
    return denied and scene.has(negations, (scene.start, before.start)) is not None


def _is_declined(scene: Scene, place: Stretch) -> bool:
    """Tell whether a verb that refuses governs the words: "a décliné l'offre de médiation"."""
    verb = scene.has(scene.lexicon.declining, (scene.clause(place)[0], place[0]))
    if verb is None:
        return False
    empty = load_comparison(scene.reading.dispatch.lang).empty_words
    between = [w.folded for w in scene.words if verb[1] <= w.start and w.end <= place[0]]
    return all(word in empty or word in scene.lexicon.proposals for word in between)
