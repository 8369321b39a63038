"""Whom "se" and "lui-même" mean: who does the verb."""

from recoupe.read.mentions.agreement import agrees
from recoupe.read.mentions.control import controller
from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.subjects import ACTORS, foreign_subject, ids_of, subject_of, verb_of
from recoupe.read.mentions.words import Line

Found = tuple[tuple[str, ...], str, float]
_INVERTED = 4


def resolve_reflexive(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Found | None:
    """The subject of the verb, be it inverted, an apposed participle's or somebody asked."""
    verb = role.head.head if role.head else None
    if phrase.head != "se":
        verb = verb_of(line, verb)
    items = discourse.in_line(line)
    inverted = _inverted(line, items, phrase)
    if inverted is not None:
        return inverted.ids, "reflexive.inverted", 0.9
    if verb is None or foreign_subject(items, line, verb, phrase):
        return None
    asked = controller(discourse, line, verb, phrase) or _apposed(line, items, verb, phrase)
    if asked is not None:
        return asked.ids, "reflexive.controlled", 0.8
    subject = subject_of(items, line, verb, phrase)
    if phrase.head != "se" and not all(agrees(phrase, item, discourse) for item in subject):
        return None
    ids = tuple(key for key in ids_of(subject) if discourse.registry.get(key).kind in ACTORS)
    return (ids, "reflexive.subject", 0.9) if ids else None


def _inverted(line: Line, items: list[Resolved], phrase: Phrase) -> Resolved | None:
    """As in "s'est-elle souvenue": the pronoun behind the verb."""
    if phrase.head != "se":
        return None
    for token in line.tokens[phrase.first + 1 : phrase.first + _INVERTED]:
        if token.text.startswith("-") and token.norm.lstrip("-") != "t":
            return next((i for i in items if i.phrase.start == token.start + 1), None)
    return None


def _apposed(line: Line, items: list[Resolved], verb: int, phrase: Phrase) -> Resolved | None:
    """As in "un diplomate, s'exprimant": whoever stands before the comma."""
    token = line.tokens[verb]
    if phrase.first < 1 or not token.norm.endswith("ant") or "VerbForm=Part" not in token.morph:
        return None
    comma = line.tokens[phrase.first - 1]
    before = [i for i in items if i.phrase.end == comma.start and i.phrase.form != "possessive"]
    return min(before, key=lambda i: i.phrase.start) if comma.norm == "," and before else None
