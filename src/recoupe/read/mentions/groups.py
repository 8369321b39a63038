"""Organisations and groups of people without an entry in the tables."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.aliases import initials
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft, words_of
from recoupe.read.mentions.phrases import Phrase
from recoupe.records.entity import MentionKind


def resolve_group(discourse: Discourse, phrase: Phrase) -> tuple[tuple[str, ...], MentionKind, str]:
    """An organisation known by its own words or acronym, or a group of people."""
    registry = discourse.registry
    if phrase.form == "people":
        draft = registry.other(phrase.noun, "group")
        draft.plural = True
        draft.gender = draft.gender or phrase.gender
        draft.iso3 = draft.iso3 or (phrase.states[0] if phrase.states else None)
        return (draft.id,), "group", "group.people"
    draft = organisation_named(discourse, phrase.noun)
    draft.gender = draft.gender or phrase.gender
    return (draft.id,), "name", "organisation.capitals"


def organisation_named(discourse: Discourse, name: str) -> Draft:
    """The organisation told of before by that name or a longer one, or a new one."""
    for known in (*discourse.recent_drafts(), *discourse.registry.drafts.values()):
        if known.kind == "organisation" and same_organisation(name, known.label, known.also):
            return known
    return discourse.registry.other(name, "organisation")


def same_organisation(noun: str, label: str, also: list[str]) -> bool:
    """The same words, the acronym of the words, or the opening words of the name."""
    wanted = fold(noun)
    for name in (label, *also):
        if fold(name) == wanted or initials(name) == noun:
            return True
        if len(wanted) > 4 and words_of(noun) < words_of(name) and fold(name).startswith(wanted):
            return True
    return False
