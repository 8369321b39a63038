"""What a pronoun or possessive stands for: agreement, subjecthood, nearness, and quotations."""

from typing import NamedTuple

from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.grammar import Role, joined_with
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.registry import Draft
from recoupe.read.mentions.words import Line
from recoupe.records import Token

Found = tuple[tuple[str, ...], str, float]
_ACTORS = frozenset(
    {"person", "anonymous", "state", "institution", "organisation", "group"}
)
_FAR = 4
_SOURCES = frozenset({"selon", "apres"})


class _Scored(NamedTuple):
    score: float
    at: int
    item: Resolved


def resolve_pronoun(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role
) -> Found | None:
    """Entities of a pronoun or possessive, the rule that found them, and a confidence."""
    if phrase.person == 1:
        return _first_person(discourse, line, phrase, role)
    if phrase.head == "qui":
        return _relative(discourse, line, phrase)
    if phrase.head in ("se", "s'"):
        return _reflexive(discourse, line, phrase, role)
    if phrase.head in ("ca", "cela"):
        return _happening(discourse, phrase)
    if phrase.form == "possessive":
        return _possessive(discourse, line, phrase, role)
    if role.incise:
        found = _outer_speaker(discourse, line, phrase)
        if found is not None:
            return found
    if phrase.head.split("-")[0] in ("ce", "cette", "ces", "celui", "celle", "ceux", "celles"):
        return _latter(discourse, phrase)
    return _antecedent(discourse, line, phrase, role)


def _latter(discourse: Discourse, phrase: Phrase) -> Found | None:
    """ "ce dernier", "celui-ci": the one told of last, not the subject."""
    near = [
        item for item in discourse.recent()
        if item.phrase.end <= phrase.start
        and phrase.line - item.phrase.line <= _FAR
        and item.phrase.form not in ("possessive", "pronoun")
        and agrees(phrase, item, discourse)
        and not any(other.phrase.complement is item.phrase for other in discourse.history)
    ]
    people = [
        i for i in near if discourse.drafts(i)[0].is_person and phrase.line - i.phrase.line <= 1
    ]
    found = people or near
    return (found[0].ids, "pronoun.latter", 0.8) if found else None


def agrees(phrase: Phrase, item: Resolved, discourse: Discourse) -> bool:
    """Tell whether gender and number of a pronoun allow an antecedent."""
    drafts = discourse.drafts(item)
    if not drafts or not all(d.kind in _ACTORS for d in drafts):
        return False
    plural = len(drafts) > 1 or item.phrase.plural or (item.phrase.plural is None and drafts[0].plural)
    if phrase.plural is not None and bool(plural) != phrase.plural:
        return False
    gender = item.phrase.gender or (drafts[0].gender if len(drafts) == 1 else None)
    if drafts[0].is_person and len(drafts) == 1:
        gender = drafts[0].gender or gender
    return phrase.gender is None or gender is None or gender == phrase.gender


def _in_line(discourse: Discourse, line: Line) -> list[Resolved]:
    return sorted(
        (item for item in discourse.history if item.phrase.line == line.number),
        key=lambda item: item.phrase.start,
    )


def _verb_of(line: Line, index: int | None) -> int | None:
    """The verb a token depends on, itself included."""
    hops = 0
    while index is not None and hops < 12:
        token = line.tokens[index]
        if token.pos in ("VERB", "AUX"):
            return index
        if token.head == index:
            return None
        index = token.head
        hops += 1
    return None


def _subject_of(
    items: list[Resolved], line: Line, verb: int | None, phrase: Phrase
) -> tuple[Resolved, ...]:
    """The subject of a verb or of the verb it hangs on, with those coordinated before it."""
    hops = 0
    while verb is not None and hops < 8:
        for item in items:
            if item.role.verb == verb and not item.phrase.holds(phrase) and item.phrase is not phrase:
                return _coordinated(items, line, item)
        token = line.tokens[verb]
        verb = _verb_of(line, token.head) if token.head != verb else None
        hops += 1
    return ()


def _foreign_subject(
    items: list[Resolved], line: Line, verb: int, phrase: Phrase
) -> bool:
    """Tell whether the verb's own subject is a thing no phrase stands for: "le navire"."""
    subjects = [
        t for t in line.tokens
        if t.dep.startswith("nsubj") and t.head == verb and t.pos == "NOUN"
    ]
    return any(
        not phrase.start <= t.start < phrase.end
        and not any(i.phrase.start <= t.start < i.phrase.end for i in items)
        for t in subjects
    )


def _own_thing(items: list[Resolved], line: Line, verb: int, phrase: Phrase) -> bool:
    """ "le navire a perdu son mât": a possessive after a subject that is a thing of its number."""
    for token in line.tokens:
        if token.head == verb and token.dep.startswith("nsubj") and token.pos == "NOUN":
            plural = "Number=Plur" in token.morph
            covered = any(i.phrase.start <= token.start < i.phrase.end for i in items)
            # The possessive may stand within that subject: "son père a dit".
            own = any(t.start == phrase.start and _within(line, t.index, token.index) for t in line.tokens)
            if token.end <= phrase.start and not covered and not own and plural is phrase.plural:
                return True
    return False


def _within(line: Line, index: int, top: int) -> bool:
    for _ in range(8):
        if index == top:
            return True
        if line.tokens[index].head == index:
            return False
        index = line.tokens[index].head
    return False


def _coordinated(items: list[Resolved], line: Line, last: Resolved) -> tuple[Resolved, ...]:
    found = [last]
    for item in reversed([i for i in items if i.phrase.end <= last.phrase.start]):
        if joined_with(line, item.phrase, found[0].phrase):
            found.insert(0, item)
    return tuple(found)


def _ids(items: tuple[Resolved, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for item in items for key in item.ids))


def _possessive(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role
) -> Found | None:
    items = _in_line(discourse, line)
    genitive = _genitive_before(discourse, line, phrase, items)
    if genitive is not None:
        return genitive.ids, "possessive.genitive", 0.7
    verb = _verb_of(line, role.head.head if role.head else None)
    if verb is not None and _own_thing(items, line, verb, phrase):
        return None
    subject = _subject_of(items, line, verb, phrase)
    if not subject:
        subject = _nearest_subject(items, phrase)
    if phrase.plural:
        return _plural_possessive(discourse, line, phrase, role, items, subject)
    fitting = tuple(i for i in subject if agrees(phrase, i, discourse))
    if len(subject) == 1 and fitting:
        return fitting[0].ids, "possessive.subject", 0.9
    return _antecedent(discourse, line, phrase, role, rule="possessive.salience")


def _nearest_subject(items: list[Resolved], phrase: Phrase) -> tuple[Resolved, ...]:
    before = [
        i for i in items
        if i.role.verb is not None and i.phrase.end <= phrase.start and not i.phrase.holds(phrase)
    ]
    if before:
        return (before[-1],)
    after = [i for i in items if i.role.verb is not None and i.phrase.start > phrase.end]
    return (after[0],) if after else ()


def _genitive_before(
    discourse: Discourse, line: Line, phrase: Phrase, items: list[Resolved]
) -> Resolved | None:
    """ "les craintes de X pour sa sécurité": X, who has the fears, has the safety too."""
    before = [i for i in items if i.phrase.end <= phrase.start]
    if not before or phrase.first < 1:
        return None
    last = before[-1]
    between = [t for t in line.tokens if last.phrase.end <= t.start < phrase.start]
    if last.role.preposition != "de" or [t.norm for t in between] not in (["pour"], ["sur"]):
        return None
    return last if agrees(phrase, last, discourse) else None


def _plural_possessive(  # noqa: PLR0913
    discourse: Discourse,
    line: Line,
    phrase: Phrase,
    role: Role,
    items: list[Resolved],
    subject: tuple[Resolved, ...],
) -> Found | None:
    if len(_ids(subject)) > 1:
        return _ids(subject), "possessive.coordinated", 0.9
    if subject and agrees(phrase, subject[0], discourse):
        return subject[0].ids, "possessive.subject", 0.9
    people = [
        i for i in items
        if not i.phrase.holds(phrase) and len(i.ids) == 1 and discourse.drafts(i)[0].is_person
        and i.phrase.form not in ("possessive",)
    ]
    two = tuple(dict.fromkeys(key for i in people for key in i.ids))[:2]
    if len(two) == 2 and subject and subject[0].ids[0] in two:
        return two, "possessive.participants", 0.8
    states = tuple(
        dict.fromkeys(
            key for i in items if i.phrase.end <= phrase.start for key in i.ids
            if discourse.registry.get(key).kind == "state"
        )
    )[:2]
    found = _antecedent(discourse, line, phrase, role, rule="possessive.salience")
    if found is not None:
        return found
    if len(two) == 2:
        return two, "possessive.participants", 0.6
    return (states, "possessive.participants", 0.5) if len(states) == 2 else None


def _reflexive(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role
) -> Found | None:
    items = _in_line(discourse, line)
    verb = role.head.head if role.head else None
    if verb is None or _foreign_subject(items, line, verb, phrase):
        return None
    subject = _subject_of(items, line, verb, phrase)
    ids = tuple(
        key for key in _ids(subject) if discourse.registry.get(key).kind in _ACTORS
    )
    return (ids, "reflexive.subject", 0.9) if ids else None


def _relative(discourse: Discourse, line: Line, phrase: Phrase) -> Found | None:
    """The phrase right before *qui*, over a comma or an editor's cut."""
    plural = _verb_is_plural(line, phrase)
    before = [i for i in _in_line(discourse, line) if i.phrase.end <= phrase.start]
    before.sort(key=lambda i: (i.phrase.end, i.silent is (plural is True), i.phrase.start))
    for item in reversed(before):
        gap = discourse.text[item.phrase.end : phrase.start]
        if gap.strip(" \u00a0,().[…]") == "" and item.phrase.form != "possessive":
            return item.ids, "relative.antecedent", 0.9
        break
    return None


def _verb_is_plural(line: Line, phrase: Phrase) -> bool | None:
    """Number of the first finite verb after *qui*."""
    for token in line.tokens:
        if token.start >= phrase.end and "VerbForm=Fin" in token.morph:
            return "Number=Plur" in token.morph
    return None


def _happening(discourse: Discourse, phrase: Phrase) -> Found | None:
    """ "ça": the meeting told of last in the same quotation, else in the line before."""
    quote = discourse.quotes.at(phrase.start)
    near = [
        item for item in discourse.recent()
        if item.phrase.form == "event"
        and item.phrase.end <= phrase.start
        and phrase.line - item.phrase.line <= 1
    ]
    near.sort(key=lambda item: quote is None or item.role.quote != quote)
    return (near[0].ids, "pronoun.event", 0.6) if near else None


def _outer_speaker(discourse: Discourse, line: Line, phrase: Phrase) -> Found | None:
    """ "..., a-t-il ajouté": the last to speak outside quotations, not the one quoted within."""
    for item in discourse.recent():
        if line.number - item.phrase.line > _FAR:
            break
        if item.phrase.line == line.number and item.role.quote is not None:
            continue
        if (
            item.role.main
            and item.role.quote is None
            and item.phrase.start < phrase.start
            and agrees(phrase, item, discourse)
            and discourse.drafts(item)[0].kind in ("person", "anonymous")
        ):
            return item.ids, "pronoun.outer_speaker", 0.9
    return None


def _first_person(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role
) -> Found | None:
    if role.quote is None:
        return None
    speaker = speaker_of_quote(discourse, role.quote)
    if speaker is None:
        return None
    if not phrase.plural:
        return speaker.ids, "first.speaker", 0.7
    return tuple(side_of(discourse, key) for key in speaker.ids), "first.side", 0.7


def side_of(discourse: Discourse, key: str) -> str:
    """For whom somebody says "we": the state, else the body, else themself."""
    draft = discourse.registry.get(key)
    if draft.kind in ("person", "anonymous", "institution") and draft.iso3:
        return discourse.registry.state(draft.iso3).id
    if draft.is_person and draft.affiliation in discourse.registry.drafts:
        return draft.affiliation
    return key


def speaker_of_quote(discourse: Discourse, quote: int) -> Resolved | None:
    """The subject of the incise after a quotation, or of the clause before it."""
    extent = discourse.quotes.extent(quote)
    outside = [
        item for item in discourse.history
        if item.role.quote is None and item.role.main and item.phrase.person == 3
    ]
    after = [i for i in outside if i.role.incise and i.phrase.start >= extent.end]
    if after and after[0].phrase.start - extent.close < 80:
        return after[0]
    before = [i for i in outside if i.phrase.end <= extent.open]
    return before[-1] if before else None


def _antecedent(
    discourse: Discourse,
    line: Line,
    phrase: Phrase,
    role: Role,
    *,
    rule: str = "pronoun.salience",
) -> Found | None:
    best: _Scored | None = None
    barred = _own_subject(discourse, line, phrase, role)
    for at, item in enumerate(discourse.history):
        if barred & set(item.ids):
            continue
        if line.number - item.phrase.line > _FAR or item.phrase.start >= phrase.start:
            continue
        if item.phrase.holds(phrase) or item.kind == "place" or not agrees(phrase, item, discourse):
            continue
        score = _salience(discourse, line, phrase, role, item)
        if best is None or (score, item.phrase.start) >= (best.score, best.item.phrase.start):
            best = _Scored(score, at, item)
    if best is None or best.score < -7:
        return None
    if not discourse.drafts(best.item)[0].is_person and _thing_before(
        discourse, line, phrase, best.score
    ):
        return None
    return best.item.ids, rule, 0.75


def _thing_before(discourse: Discourse, line: Line, phrase: Phrase, score: float) -> bool:
    """Tell whether a thing is a better antecedent than the best actor: "Le navire [...] il"."""
    if phrase.form != "pronoun":
        return False
    previous = [ln for ln in discourse.lines[: line.number] if ln.zone == line.zone][-1:]
    for other in (*previous, line):
        worth = 4.0 if other is line else 1.0
        for token in other.tokens:
            if token.start >= phrase.start or not token.dep.startswith("nsubj"):
                continue
            if token.pos == "NOUN" and worth > score and _agrees_with_noun(phrase, token):
                covered = any(
                    i.phrase.start <= token.start < i.phrase.end
                    for i in discourse.history
                    if i.phrase.line == other.number
                )
                if not covered:
                    return True
    return False


def _agrees_with_noun(phrase: Phrase, token: Token) -> bool:
    plural = "Number=Plur" in token.morph
    gender = "m" if "Gender=Masc" in token.morph else "f" if "Gender=Fem" in token.morph else None
    return plural is bool(phrase.plural) and gender in (None, phrase.gender)


def _own_subject(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> set[str]:
    """ "X lui a répondu": *lui* is not X."""
    if phrase.head not in ("lui", "leur") or phrase.form == "possessive" or role.head is None:
        return set()
    if role.preposition is not None:
        return set()
    verb = role.head.head
    return {
        key for item in _in_line(discourse, line) if item.role.verb == verb for key in item.ids
    }


def _salience(  # noqa: PLR0913
    discourse: Discourse, line: Line, phrase: Phrase, role: Role, item: Resolved
) -> float:
    distance = line.number - item.phrase.line
    between = discourse.lines[item.phrase.line + 1 : line.number]
    distance -= sum(1 for other in between if other.zone != "body")
    score = -3.0 * distance
    if item.role.verb is not None:
        score += 4 if item.role.main else 3
    if item.role.incise:
        score -= 1
        if role.quote is not None:
            score -= 4
    if role.quote is not None and item.role.quote is not None and not item.role.incise:
        score += 1
    if discourse.drafts(item)[0].is_person:
        score += 3
    if role.quote is None and item.role.quote is not None:
        score -= 2
    if item.role.preposition in _SOURCES:
        score += 4
    if item.role.preposition == "de":
        score -= 1.5
    if item.phrase.form == "pronoun":
        score += 0.5
    if item.phrase.form == "possessive":
        score -= 2
    if discourse.lines[item.phrase.line].zone != "body" and line.zone == "body":
        score -= 4
    return score


def possessor_of(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role, *, person: bool = True
) -> Draft | None:
    """Whose counterpart or minister: the subject of the clause, else the last told of.

    With ``person`` only people have one.
    """
    items = _in_line(discourse, line)
    verb = _verb_of(line, role.head.head if role.head else None)
    subject = _subject_of(items, line, verb, phrase) or _nearest_subject(items, phrase)
    for item in subject:
        draft = discourse.drafts(item)[0]
        if draft.is_person or (not person and draft.kind in _ACTORS):
            return draft
    for draft in discourse.recent_drafts():
        if draft.is_person or (not person and draft.iso3 is not None and draft.kind != "place"):
            return draft
    return None
