"""People and organisations without an entry in the tables, and pairs of actors."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.places import own_institution
from recoupe.read.mentions.registry import Draft, words_of
from recoupe.read.mentions.words import Line
from recoupe.records.entity import MentionKind

_FAR = 5
_HOUSES = frozenset({"ministere"})
_SOURCES = frozenset({"selon", "apres"})


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
        if known.kind == "organisation" and _same_organisation(phrase.noun, known.label, known.also):
            return (known.id,), "name", "organisation.again"
    draft = registry.other(phrase.noun, "organisation")
    draft.gender = draft.gender or phrase.gender
    return (draft.id,), "name", "organisation.capitals"


def _same_organisation(noun: str, label: str, also: list[str]) -> bool:
    """The same words, the acronym of the words, or the opening words of the name."""
    wanted = fold(noun)
    for name in (label, *also):
        if fold(name) == wanted or _initials(name) == noun:
            return True
        if len(wanted) > 4 and words_of(noun) < words_of(name) and fold(name).startswith(wanted):
            return True
    return False


def _initials(name: str) -> str:
    small = {"de", "des", "du", "la", "le", "les", "et", "pour", "d", "l", "sur"}
    words = [w for w in fold(name).replace("'", " ").replace("-", " ").split() if w not in small]
    return "".join(w[0] for w in words).upper()


def resolve_pair(discourse: Discourse, phrase: Phrase, role: Role) -> tuple[str, ...]:
    """The two states, people or sides that the dispatch has spoken of most and last."""
    nouns = discourse.lexicon.reference.nouns
    before = [i for i in discourse.history if i.phrase.start < phrase.start and not i.silent]
    if phrase.head in nouns.referring_persons:
        return _two_people(discourse, phrase, before)
    weight: dict[str, float] = {}
    first: dict[str, int] = {}
    for at, item in enumerate(before):
        for draft in discourse.drafts(item):
            if draft.iso3 is None or draft.kind == "place":
                continue
            weight[draft.iso3] = weight.get(draft.iso3, 0.0) + (2 if item.role.verb is not None else 1)
            first.setdefault(draft.iso3, at)
    two = sorted(weight, key=lambda key: -weight[key])[:2]
    two.sort(key=lambda key: first[key])
    return tuple(discourse.registry.state(key).id for key in two) if len(two) == 2 else ()


def _two_people(
    discourse: Discourse, phrase: Phrase, before: list[Resolved]
) -> tuple[str, ...]:
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


def resolve_collective(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role, possessor: Draft | None
) -> tuple[tuple[str, ...], MentionKind, str] | None:
    """A named channel or party, a state's television, the organisation or country told of."""
    registry = discourse.registry
    organisations = discourse.lexicon.reference.organisations
    if phrase.entry is not None and phrase.entry.kind == "body":
        return (registry.body(phrase.entry.rows[0]).id,), "name", "collective.body"
    if phrase.name:
        for known in discourse.recent_drafts():
            if known.kind == "organisation" and _same_organisation(phrase.name[0], known.label, known.also):
                return (known.id,), "name", "organisation.again"
        draft = registry.other(phrase.name[0], "organisation")
        draft.gender = draft.gender or phrase.gender
        return (draft.id,), "name", "collective.name"
    if phrase.head in organisations.countries and not phrase.plural:
        if phrase.determiner == "possessive" and role.verb is None:
            return None
        return _country(discourse, line, phrase, possessor)
    if phrase.head in _HOUSES and not phrase.states and phrase.complement is None:
        house = own_institution(discourse, possessor) or _ministry_told(discourse, phrase)
        return ((house,), "name", "collective.house") if house else None
    if phrase.states or (phrase.complement is not None and phrase.determiner != "indefinite"):
        draft = registry.other(phrase.noun, "organisation")
        draft.iso3 = draft.iso3 or (phrase.states[0] if phrase.states else None)
        draft.gender = draft.gender or phrase.gender
        return (draft.id,), "name", "collective.state"
    if phrase.determiner in ("definite", "demonstrative") and phrase.head.split(" ")[0] in organisations.anaphors:
        return _organisation_told(discourse, phrase)
    return None


def _ministry_told(discourse: Discourse, phrase: Phrase) -> str | None:
    if phrase.determiner not in ("definite", "demonstrative"):
        return None
    return next(
        (
            d.id for d in discourse.recent_drafts()
            if d.kind == "institution" and fold(d.label).startswith(phrase.head)
        ),
        None,
    )


def _country(
    discourse: Discourse, line: Line, phrase: Phrase, possessor: Draft | None
) -> tuple[tuple[str, ...], MentionKind, str] | None:
    if phrase.determiner == "possessive":
        iso3 = possessor.iso3 if possessor is not None else None
    elif phrase.determiner in ("definite", "demonstrative") and not phrase.complement:
        iso3 = next(
            (d.iso3 for d in discourse.recent_drafts() if d.kind == "state"), discourse.home
        )
    else:
        return None
    return ((discourse.registry.state(iso3).id,), "role", "collective.country") if iso3 else None


def _organisation_told(
    discourse: Discourse, phrase: Phrase
) -> tuple[tuple[str, ...], MentionKind, str] | None:
    told = [d for d in discourse.recent_drafts() if d.kind in ("organisation", "institution")]
    told = [d for d in told if d.sector != "MED"]
    told.sort(key=lambda d: d.kind != "organisation")
    if phrase.head == "agence":
        return None
    for draft in told:
        if any(phrase.head.split(" ")[0] in words_of(name) for name in (draft.label, *draft.also)):
            return (draft.id,), "role", "collective.again"
    return ((told[0].id,), "role", "collective.last") if told else None
