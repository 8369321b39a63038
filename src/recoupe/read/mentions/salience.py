"""The likeliest antecedent: subjecthood, nearness, people first, quotations kept apart."""

from typing import NamedTuple

from recoupe.lang.folding import fold
from recoupe.read.mentions.agreement import ACTORS, HAPPENINGS, agrees, agrees_with_noun
from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.subjects import ids_of, subject_of, verb_of
from recoupe.read.mentions.words import Line

Found = tuple[tuple[str, ...], str, float]
FAR = 4
_PERSON = 3.0
_OUTER = 2.0
_UNSURE = 2.5
_SUBJECTS = frozenset({"elle", "elles", "il", "ils"})
_TELLS = 2.5
_ELSEWHERE = 2.0


class _Scored(NamedTuple):
    score: float
    item: Resolved


def find_antecedent(
    discourse: Discourse,
    line: Line,
    phrase: Phrase,
    role: Role,
    *,
    rule: str = "pronoun.salience",
    bodies: bool = False,
) -> Found | None:
    """The best antecedent before a pronoun, the rule and a confidence; None if none will do.

    With ``bodies`` people are no likelier than bodies: "son porte-parole".
    """
    best: _Scored | None = None
    outer = _outer_subject(discourse, line, phrase, role)
    thing = phrase.form == "pronoun" and phrase.head in _SUBJECTS and not role.incise
    kinds = ACTORS | HAPPENINGS if thing else ACTORS
    barred = _own_subject(discourse, line, phrase, role) | _quoted_by(discourse, line, role)
    tells = _tells(discourse, line, role)
    for item in discourse.before(line, phrase.start, lines=FAR):
        if barred & set(item.ids):
            continue
        if item.phrase.holds(phrase) or item.kind == "place":
            continue
        if not agrees(phrase, item, discourse, kinds=kinds):
            continue
        score = _salience(discourse, line, phrase, role, item)
        if tells and _speaks_there(discourse, line, item):
            score += _TELLS
        if outer & set(item.ids) and item.phrase.line == line.number:
            score += _OUTER
        if bodies and discourse.drafts(item)[0].is_person:
            score -= _PERSON
        if best is None or (score, item.phrase.start) >= (best.score, best.item.phrase.start):
            best = _Scored(score, item)
    if best is None or best.score < -7:
        return None
    if not discourse.drafts(best.item)[0].is_person and _thing_before(
        discourse, line, phrase, best.score
    ):
        return None
    return best.item.ids, rule, 0.75


def _quoted_by(discourse: Discourse, line: Line, role: Role) -> set[str]:
    """As in "« Il m'a dit non », a raconté X": whoever is quoted says *je* of themselves."""
    if role.quote is None:
        return set()
    said = (i for i in discourse.in_line(line) if i.role.incise and i.role.quote is None)
    return {key for item in said for key in item.ids}


def _tells(discourse: Discourse, line: Line, role: Role) -> bool:
    """As in "Le pont est fermé, a dit X. Il a ajouté": *il* goes on with what X says.

    A sentence that is itself handed to a speaker goes on with nobody.
    """
    if role.verb is None or not role.main or role.incise or role.quote is not None:
        return False
    if any(item.role.incise for item in discourse.in_line(line)):
        return False
    return fold(line.tokens[role.verb].norm) in discourse.lexicon.verbs.telling


def _speaks_there(discourse: Discourse, line: Line, item: Resolved) -> bool:
    """Tell somebody whose words the paragraph gives by an incise or by *selon*."""
    speaks = item.role.incise or item.role.source
    return speaks and discourse.lines[item.phrase.line].paragraph == line.paragraph


def _outer_subject(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> set[str]:
    """As in "X a dit à Y qu'il partait": *il* goes on with the subject of the verb around."""
    if role.verb is None or role.incise or phrase.form != "pronoun":
        return set()
    around = line.tokens[role.verb].head
    if around == role.verb:
        return set()
    items = discourse.in_line(line)
    return set(ids_of(subject_of(items, line, verb_of(line, around), phrase)))


def _thing_before(discourse: Discourse, line: Line, phrase: Phrase, score: float) -> bool:
    """Tell whether a thing is a better antecedent than the best actor: "Le navire [...] il"."""
    if phrase.form != "pronoun":
        return False
    near = discourse.lines[max(line.number - FAR, 0) : line.number]
    previous = [other for other in near if other.zone == line.zone][-1:]
    for other in (*previous, line):
        worth = 4.0 if other is line else 1.0
        for token in other.tokens:
            if token.end > phrase.start or not token.dep.startswith(("expl:subj", "nsubj")):
                continue
            # "Le fer est cher. Il rouille. Il casse": a pronoun for a thing goes on with it.
            again = token.pos == "PRON" and token.norm.lstrip("-") == phrase.head
            noun = token.pos == "NOUN" and agrees_with_noun(phrase, token)
            if (noun or again) and worth > score:
                covered = any(
                    i.phrase.start <= token.start < i.phrase.end for i in discourse.in_line(other)
                )
                if not covered:
                    return True
    return False


def _own_subject(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> set[str]:
    """As in "X lui a répondu": *lui* is not X."""
    if phrase.head not in ("lui", "leur") or phrase.form == "possessive" or role.head is None:
        return set()
    if role.preposition is not None:
        return set()
    verb = role.head.head
    return {key for item in discourse.in_line(line) if item.role.verb == verb for key in item.ids}


def _goes_on(discourse: Discourse, line: Line, role: Role, item: Resolved) -> bool:
    """As in "La Norvège nie. Elle affirme": the subject of the sentence before, again subject."""
    before = discourse.lines[item.phrase.line]
    return (
        role.main
        and not role.incise
        and role.quote is None
        and item.role.main
        and not item.role.incise
        and line.number - before.number == 1
        and before.paragraph == line.paragraph
    )


def _salience(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role, item: Resolved
) -> float:
    before = discourse.lines[item.phrase.line]
    distance = line.number - before.number
    between = discourse.lines[item.phrase.line + 1 : line.number]
    distance -= sum(1 for other in between if other.zone != "body")
    score = -3.0 * distance
    if item.role.verb is not None:
        score += 4 if item.role.main else 3
    if _goes_on(discourse, line, role, item):
        score += _OUTER
    if item.role.incise:
        # Whoever spoke last goes on outside the quotation; within it "il" is somebody else.
        score += 1 if role.quote is None else -5
    quoted = item.role.quote is not None and not item.role.incise
    if role.quote is not None and quoted:
        score += 1
    elif role.quote is not None and before.paragraph != line.paragraph:
        score -= _ELSEWHERE
    if discourse.drafts(item)[0].is_person:
        score += _PERSON
        if phrase.gender is not None and item.phrase.form != "pronoun":
            score += 0.0 if discourse.drafts(item)[0].gender == phrase.gender else -_UNSURE
    if role.quote is None and quoted:
        score -= 4
    if item.role.source:
        score += 4
    if item.role.preposition == "de":
        score -= 1.5
    if phrase.form == "possessive" and before.paragraph != line.paragraph:
        score -= _ELSEWHERE
    if item.phrase.form == "pronoun":
        score += 0.5
    if item.phrase.form == "possessive":
        score -= 2
    if discourse.lines[item.phrase.line].zone != "body" and line.zone == "body":
        score -= 4
    return score
