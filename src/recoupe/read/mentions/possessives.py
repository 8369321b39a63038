"""Whose "son", "sa", "leur" is."""

from recoupe.read.mentions.agreement import agrees
from recoupe.read.mentions.control import controller
from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.salience import find_antecedent
from recoupe.read.mentions.subjects import (
    ids_of,
    nearest_subject,
    own_thing,
    subject_of,
    verb_of,
)
from recoupe.read.mentions.words import Line

Found = tuple[tuple[str, ...], str, float]


def resolve_possessive(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role
) -> Found | None:
    """Entities of a possessive: within its noun phrase, its clause, then by salience."""
    items = discourse.in_line(line)
    genitive = _genitive_before(discourse, line, phrase, items)
    if genitive is not None:
        return genitive.ids, "possessive.genitive", 0.7
    verb = verb_of(line, role.head.head if role.head else None)
    if verb is not None and own_thing(items, line, verb, phrase):
        return None
    asked = controller(discourse, line, verb, phrase)
    if asked is not None and agrees(phrase, asked, discourse) and not _nearer(items, line, phrase):
        return asked.ids, "possessive.controlled", 0.8
    subject = subject_of(items, line, verb, phrase)
    if not subject:
        subject = nearest_subject(items, phrase)
    if phrase.plural:
        return _plural_possessive(discourse, line, phrase, role, items, subject)
    fitting = tuple(i for i in subject if agrees(phrase, i, discourse))
    if len(subject) == 1 and fitting:
        return fitting[0].ids, "possessive.subject", 0.9
    bodies = any(
        i.phrase.start == phrase.start and i.phrase.form in ("name", "role") and i.phrase.titles
        for i in items
    )
    return find_antecedent(discourse, line, phrase, role, rule="possessive.salience", bodies=bodies)


def _nearer(items: list[Resolved], line: Line, phrase: Phrase) -> bool:
    """As in "de rendre X à sa famille": somebody between the infinitive and the possessive."""
    verbs = [t for t in line.tokens if t.start < phrase.start and "VerbForm=Inf" in t.morph]
    return bool(verbs) and any(verbs[-1].end <= i.phrase.start < phrase.start for i in items)


def _genitive_before(
    discourse: Discourse, line: Line, phrase: Phrase, items: list[Resolved]
) -> Resolved | None:
    """As in "les craintes de X pour sa sécurité": X, who has the fears, has the safety too."""
    before = [i for i in items if i.phrase.end <= phrase.start]
    if not before or phrase.first < 1:
        return None
    last = before[-1]
    between = [t for t in line.tokens if last.phrase.end <= t.start < phrase.start]
    if last.role.preposition != "de" or [t.norm for t in between] not in (["pour"], ["sur"]):
        return None
    return last if agrees(phrase, last, discourse) else None


def _plural_possessive(
    discourse: Discourse,
    line: Line,
    phrase: Phrase,
    role: Role,
    items: list[Resolved],
    subject: tuple[Resolved, ...],
) -> Found | None:
    if len(ids_of(subject)) > 1:
        return ids_of(subject), "possessive.coordinated", 0.9
    if subject and agrees(phrase, subject[0], discourse):
        return subject[0].ids, "possessive.subject", 0.9
    people = [
        i
        for i in items
        if not i.phrase.holds(phrase)
        and len(i.ids) == 1
        and discourse.drafts(i)[0].is_person
        and i.phrase.form not in ("possessive",)
    ]
    two = tuple(dict.fromkeys(key for i in people for key in i.ids))[:2]
    if len(two) == 2 and subject and subject[0].ids[0] in two:
        return two, "possessive.participants", 0.8
    states = tuple(
        dict.fromkeys(
            key
            for i in items
            if i.phrase.end <= phrase.start
            for key in i.ids
            if discourse.registry.get(key).kind == "state"
        )
    )[:2]
    found = find_antecedent(discourse, line, phrase, role, rule="possessive.salience")
    if found is not None:
        return found
    if len(two) == 2:
        return two, "possessive.participants", 0.6
    return (states, "possessive.participants", 0.5) if len(states) == 2 else None
