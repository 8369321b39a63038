"""Organisations and groups of people without an entry in the tables."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.aliases import initials
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft, words_of
from recoupe.read.mentions.grammar import role_of
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.possessives import resolve_possessive
from recoupe.read.mentions.words import Line
from recoupe.records.entity import MentionKind

_OWN = "propres "


def resolve_group(
    discourse: Discourse, line: Line, phrase: Phrase
) -> tuple[tuple[str, ...], MentionKind, str]:
    """An organisation known by its own words or acronym, or a group of people."""
    if phrase.form == "people":
        draft = own_group(discourse, line, phrase)
        draft.plural = True
        draft.gender = draft.gender or phrase.gender
        draft.iso3 = draft.iso3 or (phrase.states[0] if phrase.states else None)
        return (draft.id,), "group", "group.people"
    draft = organisation_named(discourse, phrase.noun)
    draft.gender = draft.gender or phrase.gender
    return (draft.id,), "name", "organisation.capitals"


def own_group(discourse: Discourse, line: Line, phrase: Phrase) -> Draft:
    """People without names: those of somebody where a possessive says so: "ses partisans"."""
    noun = phrase.noun.removeprefix(_OWN)
    owner = None if phrase.complement is not None else _owner(discourse, line, phrase)
    if owner is None:
        return discourse.registry.other(noun, "group")
    label = f"{noun} {discourse.registry.of_entity(owner)}"
    draft = discourse.registry.other(label, "group")
    draft.called(noun)
    return draft


def _owner(discourse: Discourse, line: Line, phrase: Phrase) -> Draft | None:
    """Whose people they are, as the possessive alone will say; None for "nos" and "mes"."""
    word = line.words[phrase.first]
    features = discourse.lexicon.reference.possessive.get(word.fold, "")
    if phrase.determiner != "possessive" or not features.endswith("3"):
        return None
    own = Phrase(
        line=line.number,
        start=word.start,
        end=word.end,
        first=phrase.first,
        last=phrase.first + 1,
        form="possessive",
        plural=features[1] == "p",
        head=word.fold,
    )
    found = resolve_possessive(discourse, line, own, role_of(line, own, discourse.quotes))
    return discourse.registry.get(found[0][0]) if found and len(found[0]) == 1 else None


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
