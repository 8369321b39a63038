"""Common nouns for bodies: named, of a state, or told of before."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft, words_of
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.groups import same_organisation
from recoupe.read.mentions.houses import own_institution
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.told_again import organisation_told
from recoupe.read.mentions.words import Line
from recoupe.records.entity import MentionKind

_PEOPLE = frozenset({"group", "people", "role"})
_WHERE = frozenset({"capital", "place", "state"})
_HOUSES = frozenset({"ministere"})


Found = tuple[tuple[str, ...], MentionKind, str]


def resolve_collective(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role, possessor: Draft | None
) -> Found | None:
    """A named channel or party, a state's television, the organisation or country told of."""
    if phrase.entry is not None and phrase.entry.kind == "body":
        body = discourse.registry.body(phrase.entry.rows[0])
        return (body.id,), "name", "collective.body"
    if phrase.name:
        return _named(discourse, phrase)
    organisations = discourse.lexicon.reference.organisations
    if phrase.head in organisations.nations and _is_nation(phrase):
        return _country(discourse, phrase, possessor)
    if phrase.head in organisations.countries and not phrase.plural:
        own = phrase.determiner == "possessive" and role.verb is None
        return None if own else _country(discourse, phrase, possessor)
    if phrase.states or phrase.complement is not None:
        if phrase.head in organisations.negotiators and phrase.states and not phrase.complement:
            return (discourse.registry.state(phrase.states[0]).id,), "metonym", "collective.side"
        if phrase.head in organisations.abstract:
            return None
        return _movement(discourse, phrase) or _attached(discourse, phrase)
    return _bare(discourse, phrase, possessor, subject=role.verb is not None)


def _named(discourse: Discourse, phrase: Phrase) -> Found:
    known = next(
        (
            d
            for d in discourse.recent_drafts()
            if d.kind == "organisation" and same_organisation(phrase.name[0], d.label, d.also)
        ),
        None,
    )
    draft = known or discourse.registry.other(phrase.name[0], "organisation")
    draft.nouns.append(words_of(phrase.noun))
    if _is_media(phrase) and phrase.states:
        # Whom a state's press cites is at home there; a firm may work anywhere.
        draft.iso3 = draft.iso3 or phrase.states[0]
    if known is not None:
        return (draft.id,), "name", "organisation.again"
    draft.gender = draft.gender or phrase.gender
    draft.sector = draft.sector or ("JRN" if _is_media(phrase) else None)
    return (draft.id,), "name", "collective.name"


def _movement(discourse: Discourse, phrase: Phrase) -> Found | None:
    """As in "le mouvement palestinien": the group of that state told of before."""
    plain = phrase.complement is None and phrase.within is None and not phrase.plural
    if not plain or phrase.determiner not in ("definite", "demonstrative"):
        return None
    return organisation_told(discourse, phrase)


def _attached(discourse: Discourse, phrase: Phrase) -> Found | None:
    """As in "la télévision russe", "la garnison de Kindu"."""
    nested = phrase.complement
    bare = nested is None or not (nested.plural or nested.form in _WHERE)
    if bare and not phrase.states and phrase.determiner == "indefinite":
        return None
    people = nested is not None and nested.plural and nested.form in _PEOPLE
    draft = discourse.registry.other(phrase.noun, "group" if people else "organisation")
    draft.plural = draft.plural or bool(phrase.plural)
    draft.iso3 = draft.iso3 or (phrase.states[0] if phrase.states else None)
    draft.gender = draft.gender or phrase.gender
    return (draft.id,), "group" if people else "name", "collective.state"


def _bare(
    discourse: Discourse, phrase: Phrase, possessor: Draft | None, *, subject: bool
) -> Found | None:
    """As in "son ministère", "leur parti", "l'organisation", "la direction"."""
    if phrase.head in _HOUSES:
        house = own_institution(discourse, possessor) or _ministry_told(discourse, phrase)
        if house is not None:
            return (house,), "name", "collective.house"
    if phrase.head in discourse.lexicon.reference.organisations.abstract and not subject:
        return None
    if phrase.determiner == "possessive" and possessor is not None:
        return _own_body(discourse, phrase, possessor)
    told = None
    if phrase.determiner in ("definite", "demonstrative"):
        told = organisation_told(discourse, phrase)
    return told or (_new_body(discourse, phrase) if subject else None)


def _is_media(phrase: Phrase) -> bool:
    rows = phrase.entry.rows if phrase.entry is not None and phrase.entry.kind == "noun" else ()
    return any(row.noun.person_class == "media" for row in rows)


def _own_body(discourse: Discourse, phrase: Phrase, possessor: Draft) -> Found:
    """As in "leur syndicat", "son parti": told by whose it is."""
    draft = discourse.registry.other(
        f"{phrase.noun} {discourse.registry.of_entity(possessor)}", "organisation"
    )
    draft.gender = draft.gender or phrase.gender
    draft.plural = bool(phrase.plural)
    draft.nouns.append(words_of(phrase.noun))
    return (draft.id,), "name", "collective.own"


def _new_body(discourse: Discourse, phrase: Phrase) -> Found | None:
    """As in "La direction refuse": an actor that nobody has named."""
    if phrase.determiner == "none":
        return None
    draft = discourse.registry.other(phrase.noun, "group" if phrase.plural else "organisation")
    draft.gender = draft.gender or phrase.gender
    draft.plural = bool(phrase.plural)
    return (draft.id,), "group" if phrase.plural else "role", "collective.new"


def _is_nation(phrase: Phrase) -> bool:
    """As in "l'État", "la République": alone, with a capital."""
    bare = not phrase.states and phrase.complement is None and not phrase.plural
    return bare and phrase.determiner == "definite" and phrase.noun[:1].isupper()


def _ministry_told(discourse: Discourse, phrase: Phrase) -> str | None:
    if phrase.determiner not in ("definite", "demonstrative"):
        return None
    return next(
        (
            d.id
            for d in discourse.recent_drafts()
            if d.kind == "institution" and fold(d.label).startswith(phrase.head)
        ),
        None,
    )


def _country(discourse: Discourse, phrase: Phrase, possessor: Draft | None) -> Found | None:
    if phrase.determiner == "possessive":
        iso3 = possessor.iso3 if possessor is not None else None
    elif phrase.determiner in ("definite", "demonstrative") and not phrase.complement:
        told = [d.iso3 for d in discourse.recent_drafts() if d.kind == "state"]
        iso3 = discourse.home if discourse.home in told or not told else told[0]
    else:
        return None
    return ((discourse.registry.state(iso3).id,), "role", "collective.country") if iso3 else None
