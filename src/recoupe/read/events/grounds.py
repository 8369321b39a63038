"""Parties that stand near a trigger in other dress: land, borders, who plans or is dissuaded."""

from recoupe.lang.folding import fold
from recoupe.read.clauses.verbs.reading import verb_group
from recoupe.read.events.drafts import Draft
from recoupe.read.events.participants import people_at
from recoupe.read.events.scene import EventScene, singulars
from recoupe.read.events.sides import Sides
from recoupe.read.events.subjects import subject_of

_FARTHEST = 16
_CLIMB = 3


def state_of_land(scene: EventScene, draft: Draft, sides: Sides) -> tuple[str, ...]:
    """Whose land it is done to or at: *la Crimée*, *la frontière ukrainienne*; never one's own."""
    code = _land_behind(scene, draft)
    powers = [sides.is_power(actor) and sides.side(actor) != code for actor in draft.actors]
    return (scene.state(code),) if code is not None and powers and all(powers) else ()


def _land_behind(scene: EventScene, draft: Draft) -> str | None:
    tokens = draft.sentence.tokens
    borders = scene.table.words.classes["land"]
    border = False
    for token in tokens[draft.last + 1 : draft.last + 1 + _FARTHEST]:
        if token.norm in (";", ":", "(", ")") or token.pos == "VERB":
            return None
        border = border or bool(borders & set(singulars(token.norm)))
        demonyms = scene.lexicon.gazetteer.demonyms.get(fold(token.norm), ())
        if border and token.text[:1].islower() and demonyms:
            return demonyms[0].iso3
        mention = scene.clauses.mention_at(token.start)
        entity = scene.clauses.entities.get(str(mention.entity)) if mention is not None else None
        if entity is None or entity.iso3 is None:
            continue
        if (border and entity.kind == "state") or entity.kind == "place":
            return entity.iso3
    return None


def planners(scene: EventScene, draft: Draft) -> tuple[str, ...]:
    """Who would do it: whoever is kept from it or made to do it, else whoever prepares it."""
    tokens = draft.sentence.tokens
    governors = scene.table.words.governors
    head = tokens[tokens[draft.head].head]
    for _ in range(_CLIMB):
        if head.pos in ("VERB", "AUX"):
            break
        head = tokens[head.head]
    lemmas = scene.verb_lemmas(head)
    if head.index >= draft.first:
        return ()
    for lemma in sorted(lemmas & (governors.kept_from_verbs | governors.planning_verbs)):
        group = verb_group(draft.sentence, head.index, lemma, scene.clauses)
        if group is None:
            continue
        if lemma in governors.planning_verbs:
            return subject_of(scene, group).entities
        for child in scene.children(draft.sentence, head.index):
            if tokens[child].dep in ("obj", "iobj", "obl:arg") and child < draft.first:
                return people_at(scene, draft.sentence, child)
    return ()
