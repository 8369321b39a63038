"""People and organisations without an entry in the tables, and pairs of actors."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.registry import words_of
from recoupe.records.entity import MentionKind


def resolve_group(
    discourse: Discourse, phrase: Phrase
) -> tuple[tuple[str, ...], MentionKind, str]:
    """An organisation known by its own words or acronym, or a group of people."""
    registry = discourse.registry
    if phrase.form == "people":
        draft = registry.other(phrase.noun, "group")
        draft.plural = True
        draft.gender = draft.gender or phrase.gender
        draft.iso3 = draft.iso3 or (phrase.states[0] if phrase.states else None)
        return (draft.id,), "group", "group.people"
    for known in discourse.recent_drafts():
        if known.kind == "organisation" and _same_organisation(phrase, known.label, known.also):
            return (known.id,), "name", "organisation.again"
    draft = registry.other(phrase.noun, "organisation")
    draft.gender = draft.gender or phrase.gender
    return (draft.id,), "name", "organisation.capitals"


def _same_organisation(phrase: Phrase, label: str, also: list[str]) -> bool:
    """The same words, the acronym of the words, or the opening words of the name."""
    wanted = fold(phrase.noun)
    for name in (label, *also):
        if fold(name) == wanted or _initials(name) == phrase.noun:
            return True
        if len(wanted) > 4 and words_of(phrase.noun) < words_of(name) and fold(name).startswith(wanted):
            return True
    return False


def _initials(name: str) -> str:
    small = {"de", "des", "du", "la", "le", "les", "et", "pour", "d", "l", "sur"}
    words = [w for w in fold(name).replace("'", " ").replace("-", " ").split() if w not in small]
    return "".join(w[0] for w in words).upper()


def resolve_pair(discourse: Discourse, phrase: Phrase) -> tuple[str, ...]:
    """The two states, people or sides that the dispatch has spoken of most and last."""
    nouns = discourse.lexicon.reference.nouns
    if phrase.head in nouns.referring_persons:
        people = [d.id for d in discourse.recent_drafts() if d.is_person][:2]
        return tuple(reversed(people)) if len(people) == 2 else ()
    weight: dict[str, float] = {}
    first: dict[str, int] = {}
    for at, item in enumerate(discourse.history):
        for draft in discourse.drafts(item):
            if draft.iso3 is None or draft.kind == "place" or item.phrase.start > phrase.start:
                continue
            key = draft.iso3
            weight[key] = weight.get(key, 0.0) + (2 if item.role.verb is not None else 1)
            first.setdefault(key, at)
    two = sorted(weight, key=lambda key: -weight[key])[:2]
    two.sort(key=lambda key: first[key])
    return tuple(discourse.registry.state(key).id for key in two) if len(two) == 2 else ()
