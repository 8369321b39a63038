"""Plurals that mean two actors told of before."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.phrases import Phrase

_FAR = 5
_TWO = 2
_TOGETHER = 3.0
_MEDIA = "MED"
_SOURCES = frozenset({"selon", "apres"})


def resolve_pair(discourse: Discourse, phrase: Phrase, role: Role) -> tuple[str, ...]:
    """The two states, people or sides that the dispatch has spoken of most and last."""
    nouns = discourse.lexicon.reference.nouns
    before = [i for i in discourse.recent() if i.phrase.start < phrase.start and not i.silent]
    before.reverse()
    if phrase.head in nouns.referring_persons:
        return _two_people(discourse, phrase, before)
    if phrase.head in nouns.sides and phrase.entry is None:
        return _two_sides(discourse, before)
    weight: dict[str, float] = {}
    first: dict[str, int] = {}
    for at, item in enumerate(before):
        for draft in discourse.drafts(item):
            if draft.iso3 is None or draft.kind == "place":
                continue
            weight[draft.iso3] = weight.get(draft.iso3, 0.0) + (
                2 if item.role.verb is not None else 1
            )
            first.setdefault(draft.iso3, at)
    for key in _told_together(discourse, phrase):
        weight[key] = weight.get(key, 0.0) + _TOGETHER
        first.setdefault(key, len(before))
    two = sorted(weight, key=lambda key: -weight[key])[:2]
    two.sort(key=lambda key: first[key])
    if len(two) < _TWO:
        return ()
    if phrase.entry is not None:
        type_id = phrase.entry.rows.type_id
        return tuple(discourse.registry.institution(type_id, key).id for key in two)
    return tuple(discourse.registry.state(key).id for key in two)


def _told_together(discourse: Discourse, phrase: Phrase) -> tuple[str, ...]:
    """The two states that one pair of names told of last: "le Pérou et le Chili"."""
    for item in discourse.recent():
        if not item.silent or item.phrase.start >= phrase.start:
            continue
        drafts = discourse.drafts(item)
        states = tuple(dict.fromkeys(d.iso3 for d in drafts if d.kind == "state" and d.iso3))
        if len(states) == len(drafts) == _TWO:
            return states
    return ()


def _two_sides(discourse: Discourse, before: list[Resolved]) -> tuple[str, ...]:
    """As in "les deux parties": states, be it through those who speak for them, or bodies."""
    weight: dict[str, float] = {}
    first: dict[str, int] = {}
    for at, item in enumerate(before):
        for draft in discourse.drafts(item):
            side = _side_of(draft)
            if side is None or fold(draft.label) in discourse.signing:
                continue
            weight[side] = weight.get(side, 0.0) + (2 if item.role.verb is not None else 1)
            first.setdefault(side, at)
    two = sorted(weight, key=lambda key: -weight[key])[:_TWO]
    two.sort(key=lambda key: first[key])
    if len(two) < _TWO:
        return ()
    states = discourse.lexicon.gazetteer.states
    return tuple(discourse.registry.state(key).id if key in states else key for key in two)


def _side_of(draft: Draft) -> str | None:
    """The state or body a draft stands for; None for media, places and happenings."""
    if draft.kind in ("document", "event", "place") or draft.sector == _MEDIA:
        return None
    if draft.kind in ("organisation", "group"):
        return draft.id
    if draft.is_person and draft.affiliation is not None and draft.iso3 is None:
        return draft.affiliation
    return draft.iso3


def _two_people(discourse: Discourse, phrase: Phrase, before: list[Resolved]) -> tuple[str, ...]:
    """The two last people told of; subjects and names first, never the source of the sentence."""
    score: dict[str, float] = {}
    place: dict[str, int] = {}
    for item in before:
        if phrase.line - item.phrase.line > _FAR:
            continue
        if item.phrase.line == phrase.line and item.role.preposition in _SOURCES:
            continue
        for draft in discourse.drafts(item):
            if draft.is_person:
                worth = (2.0 if item.role.verb is not None else 0.0) + (0.5 if draft.names else 0.0)
                worth -= phrase.line - item.phrase.line
                score[draft.id] = max(score.get(draft.id, -9.0), worth)
                place.setdefault(draft.id, item.phrase.start)
    two = sorted(score, key=lambda key: -score[key])[:2]
    return tuple(sorted(two, key=lambda key: place[key])) if len(two) == 2 else ()
