"""The phrases of one line resolved: names first, then what depends on them."""

from collections.abc import Iterable

from recoupe.lang.folding import fold
from recoupe.read.mentions.businesses import is_business
from recoupe.read.mentions.chains import resolve_pronoun
from recoupe.read.mentions.coordination import (
    affiliate,
    affiliate_to_owner,
    join_coordinated,
)
from recoupe.read.mentions.counterparts import resolve_counterpart
from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.drafts import Draft, words_of
from recoupe.read.mentions.events import resolve_happening
from recoupe.read.mentions.grammar import Role, role_of
from recoupe.read.mentions.groups import organisation_named, resolve_group
from recoupe.read.mentions.naming import resolve_name
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.places import resolve_place
from recoupe.read.mentions.roles import resolve_role
from recoupe.read.mentions.sources import describe_sources
from recoupe.read.mentions.subjects import possessor_of, subject_possessor
from recoupe.read.mentions.told_bodies import resolve_collective
from recoupe.read.mentions.twosomes import resolve_pair
from recoupe.read.mentions.words import Line
from recoupe.records.entity import MentionKind

_HAPPENINGS = ("event", "document")


def resolve_line(
    discourse: Discourse, line: Line, phrases: tuple[Phrase, ...], pronouns: tuple[Phrase, ...]
) -> None:
    """Resolve the phrases and third-person pronouns of one line."""
    told = [(phrase, role_of(line, phrase, discourse.quotes)) for phrase in phrases]
    late = [(phrase, role) for phrase, role in told if phrase.form in _HAPPENINGS]
    for phrase, role in told:
        if _awaits_pronoun(discourse, line, phrase, role):
            late.append((phrase, role))
        elif phrase.form == "pair":
            discourse.keep(_pair(discourse, line, phrase, role))
        elif phrase.form not in _HAPPENINGS:
            item = _nominal(discourse, line, phrase, role)
            discourse.keep(item)
            if item is not None and phrase.alias and len(item.ids) == 1:
                discourse.registry.get(item.ids[0]).called(phrase.alias)
    join_coordinated(discourse, line)
    affiliate(discourse, line)
    others = [
        (pronoun, role_of(line, pronoun, discourse.quotes))
        for pronoun in pronouns
        if not _is_inside_name(pronoun, phrases)
    ]
    for phrase, role in sorted([*others, *late], key=_in_order):
        if phrase.form in _HAPPENINGS:
            discourse.keep(_happening(discourse, line, phrase, role))
        elif phrase.form == "counterpart":
            discourse.keep(_nominal(discourse, line, phrase, role))
        else:
            discourse.keep(_pronoun(discourse, line, phrase, role))
    affiliate_to_owner(discourse, line)
    describe_sources(discourse, line)


def _in_order(told: tuple[Phrase, Role]) -> tuple[bool, int, int]:
    """In order of the text, but the "elle" of "a-t-elle dit" is known before what she says."""
    phrase, role = told
    speaks = phrase.form == "pronoun" and role.incise and role.quote is None
    return not speaks, phrase.start, phrase.end


def keep_pronoun(discourse: Discourse, line: Line, phrase: Phrase) -> None:
    """Resolve a pronoun and keep it in its place of the history."""
    role = role_of(line, phrase, discourse.quotes)
    discourse.keep(_pronoun(discourse, line, phrase, role))


def _awaits_pronoun(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> bool:
    """As in "a-t-elle dit de son homologue": whose counterpart is known after *elle* is."""
    if phrase.form != "counterpart":
        return False
    return subject_possessor(discourse, line, phrase, role, person=True) is None


def _is_inside_name(pronoun: Phrase, phrases: Iterable[Phrase]) -> bool:
    return pronoun.form == "pronoun" and any(
        p.name and p.end - len(" ".join(p.name)) <= pronoun.start and pronoun.end <= p.end
        for p in phrases
    )


def _nominal(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Resolved | None:
    business = _business(discourse, phrase, role)
    if business is not None:
        return business
    if phrase.form in ("name", "surname"):
        return _named(discourse, line, phrase, role)
    if phrase.form == "role":
        return _resolved(
            discourse, phrase, role, resolve_role(discourse, line, phrase, role), "role"
        )
    if phrase.form == "counterpart":
        possessor = possessor_of(discourse, line, phrase, role)
        found = resolve_counterpart(discourse, phrase, possessor)
        return _resolved(discourse, phrase, role, found, "counterpart")
    if phrase.form == "collective":
        owner = _owner(discourse, line, phrase, role)
        collective = resolve_collective(discourse, line, phrase, role, owner)
        if collective is None:
            return None
        ids, kind, rule = collective
        return Resolved(phrase, role, ids, kind, (rule,))
    if phrase.form in ("organisation", "people"):
        ids, kind, rule = resolve_group(discourse, line, phrase)
        return Resolved(phrase, role, ids, kind, (rule,))
    placed = resolve_place(discourse, line, phrase, role, _owner(discourse, line, phrase, role))
    if placed is None:
        return None
    ids, kind, rule = placed
    return Resolved(phrase, role, ids, kind, (rule,))


def _named(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Resolved | None:
    owner = _owner(discourse, line, phrase, role)
    agency = _is_agency(discourse, phrase)
    named = None if agency else resolve_name(discourse, line, phrase, owner)
    if named is None:
        return _unknown(discourse, phrase, role)
    return _resolved(discourse, phrase, role, named, "name")


def _is_agency(discourse: Discourse, phrase: Phrase) -> bool:
    """Tell the agency's own name, which may look like somebody's."""
    bare = not phrase.titles and not phrase.noun
    return bare and fold(" ".join(phrase.name)) in discourse.signing


def _business(discourse: Discourse, phrase: Phrase, role: Role) -> Resolved | None:
    """A company that only its own name brings in."""
    if phrase.form not in ("name", "surname") or phrase.titles or phrase.noun:
        return None
    if not is_business(phrase.name, discourse.businesses):
        return None
    draft = organisation_named(discourse, " ".join(phrase.name))
    return Resolved(phrase, role, (draft.id,), "name", ("organisation.business",), 0.8)


def _unknown(discourse: Discourse, phrase: Phrase, role: Role) -> Resolved | None:
    """Capitals that are nobody known: the agency itself, or a town after "à" or "depuis"."""
    label = " ".join(phrase.name)
    if fold(label) in discourse.signing:
        draft = discourse.registry.other(label, "organisation")
        return Resolved(phrase, role, (draft.id,), "name", ("name.agency",))
    if words_of(label) <= discourse.lexicon.reference.determiners.numeral:
        draft = discourse.registry.other(label, "group")
        draft.plural = True
        return Resolved(phrase, role, (draft.id,), "group", ("name.count",), 0.6)
    if role.incise and role.quote is None:
        draft = discourse.registry.person(phrase.name)
        return Resolved(phrase, role, (draft.id,), "name", ("name.speaker",), 0.6)
    if _acts(discourse, phrase, role):
        draft = organisation_named(discourse, label)
        return Resolved(phrase, role, (draft.id,), "name", ("organisation.subject",), 0.6)
    if role.preposition in discourse.lexicon.reference.places.locatives or any(
        draft.kind == "place" and draft.label == label for draft in discourse.recent_drafts()
    ):
        draft = discourse.registry.other(label, "place")
        return Resolved(phrase, role, (draft.id,), "place", ("place.unknown",), 0.6)
    return None


def _acts(discourse: Discourse, phrase: Phrase, role: Role) -> bool:
    """As in "Kordale a menacé": a capital without article that is subject of its sentence."""
    if role.verb is None or not role.main or phrase.determiner != "none":
        return False
    if phrase.last - phrase.first > 1 or phrase.first > 0:
        return True
    # At the start of a sentence any word has a capital.
    word = discourse.lines[phrase.line].words[phrase.first]
    if len(word.text) < 4 or word.fold in discourse.lexicon.reference.names.openers:
        return False
    return f" {word.text.lower()}" not in discourse.text


def _owner(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Draft | None:
    if phrase.determiner != "possessive":
        return None
    return possessor_of(discourse, line, phrase, role, person=False)


def _resolved(
    discourse: Discourse,
    phrase: Phrase,
    role: Role,
    found: tuple[tuple[str, ...], str] | None,
    kind: MentionKind,
) -> Resolved | None:
    if found is None:
        return None
    ids, rule = found
    if kind == "role" and all(discourse.registry.get(key).kind == "group" for key in ids):
        kind = "group"
    return Resolved(phrase, role, ids, kind, (rule,))


def _happening(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Resolved:
    possessors = next(
        (
            item.ids
            for item in discourse.recent()
            if item.phrase.form == "possessive" and item.phrase.start == phrase.start
        ),
        (),
    )
    draft = resolve_happening(discourse, line, phrase, possessors)
    kind: MentionKind = "event" if phrase.form == "event" else "document"
    return Resolved(phrase, role, (draft.id,), kind, ("happening.noun",), 0.7)


def _pair(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Resolved | None:
    ids = resolve_pair(discourse, phrase, role)
    return Resolved(phrase, role, ids, "group", ("pair.salience",), 0.7) if ids else None


def _pronoun(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Resolved | None:
    found = resolve_pronoun(discourse, line, phrase, role)
    if found is None:
        return None
    ids, rule, confidence = found
    kind: MentionKind = "possessive" if phrase.form == "possessive" else "pronoun"
    return Resolved(phrase, role, ids, kind, (rule,), confidence)
