"""Common nouns for bodies: named, of a state, or told of before."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft, words_of
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.groups import same_organisation
from recoupe.read.mentions.houses import own_institution
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line
from recoupe.records.entity import MentionKind

_HOUSES = frozenset({"ministere"})


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
            if known.kind == "organisation" and same_organisation(
                phrase.name[0], known.label, known.also
            ):
                known.nouns.append(words_of(phrase.noun))
                return (known.id,), "name", "organisation.again"
        draft = registry.other(phrase.name[0], "organisation")
        draft.gender = draft.gender or phrase.gender
        draft.sector = draft.sector or ("MED" if _is_media(phrase) else None)
        draft.nouns.append(words_of(phrase.noun))
        return (draft.id,), "name", "collective.name"
    if phrase.head in organisations.nations and _is_nation(discourse, phrase):
        return _country(discourse, line, phrase, possessor)
    if phrase.head in organisations.countries and not phrase.plural:
        if phrase.determiner == "possessive" and role.verb is None:
            return None
        return _country(discourse, line, phrase, possessor)
    if phrase.head in _HOUSES and not phrase.states and phrase.complement is None:
        house = own_institution(discourse, possessor) or _ministry_told(discourse, phrase)
        if house is not None:
            return (house,), "name", "collective.house"
    subject = role.verb is not None
    bare = not phrase.states and phrase.complement is None
    if phrase.head in organisations.abstract and not (bare and subject):
        return None
    if bare and phrase.determiner == "possessive" and possessor is not None:
        return _own_body(discourse, phrase, possessor)
    if phrase.states or (phrase.complement is not None and phrase.determiner != "indefinite"):
        draft = registry.other(phrase.noun, "organisation")
        draft.iso3 = draft.iso3 or (phrase.states[0] if phrase.states else None)
        draft.gender = draft.gender or phrase.gender
        return (draft.id,), "name", "collective.state"
    if (
        phrase.determiner in ("definite", "demonstrative")
        and bare
    ):
        told = _organisation_told(discourse, phrase)
        if told is not None:
            return told
    if bare and subject:
        return _new_body(discourse, phrase)
    return None


def _is_media(phrase: Phrase) -> bool:
    rows = phrase.entry.rows if phrase.entry is not None and phrase.entry.kind == "noun" else ()
    return any(row.noun.person_class == "media" for row in rows)


def _own_body(
    discourse: Discourse, phrase: Phrase, possessor: Draft
) -> tuple[tuple[str, ...], MentionKind, str]:
    """As in "leur syndicat", "son parti": told by whose it is."""
    draft = discourse.registry.other(f"{phrase.noun} {_of(possessor.label)}", "organisation")
    draft.gender = draft.gender or phrase.gender
    draft.plural = bool(phrase.plural)
    draft.nouns.append(words_of(phrase.noun))
    return (draft.id,), "name", "collective.own"


def _of(label: str) -> str:
    return f"d'{label}" if fold(label)[:1] in "aeiouyh" else f"de {label}"


def _new_body(
    discourse: Discourse, phrase: Phrase
) -> tuple[tuple[str, ...], MentionKind, str] | None:
    """As in "La direction refuse": an actor that nobody has named."""
    if phrase.determiner == "none":
        return None
    draft = discourse.registry.other(phrase.noun, "group" if phrase.plural else "organisation")
    draft.gender = draft.gender or phrase.gender
    draft.plural = bool(phrase.plural)
    return (draft.id,), "group" if phrase.plural else "role", "collective.new"


def _is_nation(discourse: Discourse, phrase: Phrase) -> bool:
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


def _country(
    discourse: Discourse, line: Line, phrase: Phrase, possessor: Draft | None
) -> tuple[tuple[str, ...], MentionKind, str] | None:
    if phrase.determiner == "possessive":
        iso3 = possessor.iso3 if possessor is not None else None
    elif phrase.determiner in ("definite", "demonstrative") and not phrase.complement:
        told = [d.iso3 for d in discourse.recent_drafts() if d.kind == "state"]
        iso3 = discourse.home if discourse.home in told or not told else told[0]
    else:
        return None
    return ((discourse.registry.state(iso3).id,), "role", "collective.country") if iso3 else None


def _organisation_told(
    discourse: Discourse, phrase: Phrase
) -> tuple[tuple[str, ...], MentionKind, str] | None:
    head = phrase.head.split(" ")[0]
    told = [d for d in discourse.recent_drafts() if d.kind in ("organisation", "institution")]
    for draft in told:
        named = any(head in words_of(name) for name in (draft.label, *draft.also))
        if (named or any(head in noun for noun in draft.nouns)) and not _is_signing(
            discourse, draft
        ):
            return (draft.id,), "role", "collective.again"
    organisations = discourse.lexicon.reference.organisations
    later = [d for d in discourse.registry.drafts.values() if any(head in n for n in d.nouns)]
    later = [d for d in later if d.kind == "organisation" and not _is_signing(discourse, d)]
    if len(later) == 1 and not phrase.plural and head != "agence":
        return (later[0].id,), "role", "collective.later"
    if head not in organisations.anaphors or phrase.head == "agence":
        return None
    told = [d for d in told if d.sector != "MED" and not _is_signing(discourse, d)]
    if head in organisations.businesses | organisations.firms:
        told = [d for d in told if d.sector in (None, "BUS") and d.kind == "organisation"]
    told.sort(key=lambda d: d.kind != "organisation")
    return ((told[0].id,), "role", "collective.last") if told else None


def _is_signing(discourse: Discourse, draft: Draft) -> bool:
    """Tell whether it is the agency that tells all this: no group it speaks of."""
    return fold(draft.label) in discourse.signing
