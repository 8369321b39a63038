"""Plurals that mean two actors told of before."""

from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.phrases import Phrase

_FAR = 5
_TWO = 2
_SOURCES = frozenset({"selon", "apres"})


def resolve_pair(discourse: Discourse, phrase: Phrase, role: Role) -> tuple[str, ...]:
    """The two states, people or sides that the dispatch has spoken of most and last."""
    nouns = discourse.lexicon.reference.nouns
    before = [i for i in discourse.recent() if i.phrase.start < phrase.start and not i.silent]
    before.reverse()
    if phrase.head in nouns.referring_persons:
        return _two_people(discourse, phrase, before)
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
    two = sorted(weight, key=lambda key: -weight[key])[:2]
    two.sort(key=lambda key: first[key])
    if len(two) < _TWO:
        return ()
    if phrase.entry is not None:
        type_id = phrase.entry.rows.type_id
        return tuple(discourse.registry.institution(type_id, key).id for key in two)
    return tuple(discourse.registry.state(key).id for key in two)


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
