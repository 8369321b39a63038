"""Participants that only the context gives: who is accused or asked, and the other side."""

from collections.abc import Sequence

from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.events.authorities import authorities
from recoupe.read.events.codes import sector_of
from recoupe.read.events.complements import complements_of_noun
from recoupe.read.events.drafts import Draft
from recoupe.read.events.grounds import planners, state_of_land
from recoupe.read.events.participants import people_at
from recoupe.read.events.scene import EventScene
from recoupe.read.events.sides import Sides
from recoupe.records.event import EventType

_OWN_ACTS = ("threaten", "promise", "offer", "deny")
_THEIR_ACTS = ("accuse", "demand")
# What is done to or said to another side, who is known where only one other is there.
_FACING: tuple[EventType, ...] = (
    "ACCUSE", "AGREE", "CONCEDE", "DENY", "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "SANCTION",
    "STATE", "SUPPORT", "THREATEN",
)  # fmt: skip

_GOVERNING = "GOV"
_GOVERNING = "GOV"
_ON_LAND: tuple[EventType, ...] = ("ASSAULT", "COERCE", "MOBILIZE")


def settle(scene: EventScene, drafts: Sequence[Draft]) -> None:
    """Add actors and recipients from the layers of speech and from the acts told before."""
    sides = Sides(scene)
    speech = {draft.attribution: draft for draft in drafts if draft.is_speech}
    for draft in _told_first(drafts, speech):
        if not draft.actors and draft.type == "MOBILIZE" and draft.theme is not None:
            draft.actors = people_at(scene, draft.sentence, draft.theme)
        if not draft.actors and not draft.is_speech and draft.layer is not None:
            draft.actors = _of_layer(draft, speech)
        if not draft.actors and not draft.is_speech:
            draft.actors = _without(planners(scene, draft), draft.recipients)
        if not draft.actors and not draft.is_speech:
            draft.actors = authorities(scene, draft)
        if not draft.recipients and draft.type in _ON_LAND:
            draft.recipients = state_of_land(scene, draft, sides)
        if draft.type == "ASSAULT" and "hypothetical" in draft.auxiliaries:
            _expect(draft, sides)
        if draft.type == "THREATEN" and draft.is_speech and not draft.recipients:
            draft.recipients = _without(_object_of(scene, draft), draft.actors)
        if draft.type == "REQUEST" and draft.is_speech and not draft.recipients:
            draft.recipients = _without(_wanted_of(scene, draft), draft.actors)
        if not draft.recipients and _is_facing(scene, draft) and sides.is_one(draft.actors):
            taken = [p for d in drafts if _befalls(d, draft) for p in d.recipients]
            draft.recipients = _without(sides.other(draft, draft.actors, taken), draft.actors)
        sides.remember(draft)
    for draft in drafts:
        _take_up(scene, draft, sides)


def _told_first(drafts: Sequence[Draft], speech: dict[str | None, Draft]) -> list[Draft]:
    """The drafts in order of the text, save that an act of speech goes before what it tells of."""
    order: dict[int, Draft] = {}
    for draft in drafts:
        told = speech.get(draft.layer.id) if draft.layer is not None else None
        for each in (told, draft):
            if each is not None:
                order.setdefault(id(each), each)
    return list(order.values())


def _befalls(other: Draft, draft: Draft) -> bool:
    """Tell a deed in the words of an act of speech from that act."""
    return other.sentence is draft.sentence and not other.is_speech and other is not draft


def _is_facing(scene: EventScene, draft: Draft) -> bool:
    """Tell what has somebody to face: demands and threats, letters too."""
    if draft.type in _FACING:
        return True
    words = (index for index in (draft.head, draft.theme) if index is not None)
    letter = any(scene.is_one_of(draft.sentence.tokens[i], ("@letters",)) for i in words)
    return draft.type == "CONSULT" and letter


def _object_of(scene: EventScene, draft: Draft) -> tuple[str, ...]:
    """Whom a threatened deed is aimed at: frapper les comptes *des proches du président*."""
    head = draft.sentence.tokens[draft.last]
    for other in draft.sentence.tokens[draft.last + 1 :]:
        if other.pos not in ("ADP", "DET", "NOUN", "ADJ", "PROPN", "NUM"):
            return ()
        if other.pos in ("NOUN", "PROPN") and head.pos == "VERB":
            found = people_at(scene, draft.sentence, other.index)
            if found:
                return found
    return ()


def _wanted_of(scene: EventScene, draft: Draft) -> tuple[str, ...]:
    """Who governs and is to do what a noun names: exige la démission *du ministre*."""
    tokens = draft.sentence.tokens
    if tokens[draft.last].pos != "NOUN":
        return ()
    for complement in complements_of_noun(scene, draft.sentence, draft.last):
        if complement.preposition not in scene.lexicon.grammar.of_prepositions:
            return ()
        found = people_at(scene, draft.sentence, complement.head)
        known = (scene.clauses.entities.get(party) for party in found)
        governs = all(e is not None and sector_of(scene, e) == _GOVERNING for e in known)
        return found if governs else ()
    return ()


def _expect(draft: Draft, sides: Sides) -> None:
    """Who would attack whom: those who stand armed against each other, else the two sides."""
    if not draft.recipients:
        actors, recipients = sides.armed(draft.actors)
        draft.actors = draft.actors or actors
        draft.recipients = _without(recipients, draft.actors)
    elif not draft.actors:
        draft.actors = _without(sides.other(draft, draft.recipients), draft.recipients)


def _take_up(scene: EventScene, draft: Draft, sides: Sides) -> None:
    """Fill what an attack leaves unsaid from the one told with both sides: *ces tirs*."""
    told = draft.type == "ASSAULT" and draft.temporal == "new" and draft.modality != "threatened"
    if not told or "hypothetical" in draft.auxiliaries or (draft.actors and draft.recipients):
        return
    actors, recipients = sides.fought(draft.actors, draft.recipients)
    if _is_mutual(scene, draft):
        both = (*actors, *_without(recipients, actors))
        draft.actors = draft.actors or (both if all(map(sides.fights, both)) else ())
        return
    draft.actors = draft.actors or _without(actors, draft.recipients)
    draft.recipients = draft.recipients or _without(recipients, draft.actors)


def _is_mutual(scene: EventScene, draft: Draft) -> bool:
    """Tell a fight that both sides are actors of: *les combats*."""
    senses = scene.table.nouns.get(draft.sentence.tokens[draft.head].norm, ())
    return draft.rules[0] == "noun" and any(s.roles.get("entre") == "actor" for s in senses)


def _of_layer(draft: Draft, speech: dict[str | None, Draft]) -> tuple[str, ...]:
    """Who does what an act of speech is about: the accused or asked, or who speaks."""
    layer = draft.layer
    assert layer is not None
    told = speech.get(layer.id)
    if layer.act in _THEIR_ACTS and told is not None:
        return _without(told.recipients, draft.recipients)
    if layer.act == "threaten" and _is_condition(draft, told):
        return _without(told.recipients, draft.recipients) if told is not None else ()
    if layer.act in _OWN_ACTS and layer.source is not None:
        return _without(entity_ids(layer.source.entity), draft.recipients)
    return ()


def _is_condition(draft: Draft, told: Draft | None) -> bool:
    """Tell what would bring on what is threatened: *une invasion* aurait des conséquences."""
    if draft.is_condition:
        return True
    return told is not None and told.sentence is draft.sentence and draft.head < told.last


def _without(parties: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(party for party in parties if party not in others)
