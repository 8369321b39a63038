"""Subjects of verbs among the phrases of a line, and whose a possessive may be."""

from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.grammar import Role, joined_with
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line

ACTORS = frozenset({"person", "anonymous", "state", "institution", "organisation", "group"})


def verb_of(line: Line, index: int | None) -> int | None:
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


def subject_of(
    items: list[Resolved], line: Line, verb: int | None, phrase: Phrase
) -> tuple[Resolved, ...]:
    """The subject of a verb or of the verb it hangs on, with those coordinated before it."""
    hops = 0
    while verb is not None and hops < 8:
        for item in items:
            if (
                item.role.verb == verb
                and not item.phrase.holds(phrase)
                and item.phrase is not phrase
            ):
                return _coordinated(items, line, item)
        token = line.tokens[verb]
        verb = verb_of(line, token.head) if token.head != verb else None
        hops += 1
    return ()


def nearest_subject(items: list[Resolved], phrase: Phrase) -> tuple[Resolved, ...]:
    """The last subject before a phrase, else the first after it."""
    before = [
        i
        for i in items
        if i.role.verb is not None and i.phrase.end <= phrase.start and not i.phrase.holds(phrase)
    ]
    if before:
        return (before[-1],)
    after = [i for i in items if i.role.main and i.phrase.start > phrase.end]
    return (after[0],) if after else ()


def foreign_subject(items: list[Resolved], line: Line, verb: int, phrase: Phrase) -> bool:
    """Tell whether the verb's own subject is a thing no phrase stands for: "le navire"."""
    subjects = [
        t for t in line.tokens if t.dep.startswith("nsubj") and t.head == verb and t.pos == "NOUN"
    ]
    return any(
        not phrase.start <= t.start < phrase.end
        and not any(i.phrase.start <= t.start < i.phrase.end for i in items)
        for t in subjects
    )


def own_thing(items: list[Resolved], line: Line, verb: int, phrase: Phrase) -> bool:
    """As in "le navire a perdu son mât": a possessive whose subject is a thing."""
    for token in line.tokens:
        if token.head == verb and token.dep.startswith("nsubj") and token.pos == "NOUN":
            plural = "Number=Plur" in token.morph
            covered = any(i.phrase.start <= token.start < i.phrase.end for i in items)
            # The possessive may stand within that subject: "son père a dit".
            own = any(
                t.start == phrase.start and _within(line, t.index, token.index) for t in line.tokens
            )
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
    for item in [i for i in items if i.phrase.start >= last.phrase.end and not i.silent]:
        if not joined_with(line, found[-1].phrase, item.phrase):
            break
        found.append(item)
    return tuple(found)


def ids_of(items: tuple[Resolved, ...]) -> tuple[str, ...]:
    """Entities of several phrases, each once."""
    return tuple(dict.fromkeys(key for item in items for key in item.ids))


def possessor_of(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role, *, person: bool = True
) -> Draft | None:
    """Whose counterpart or minister: the subject of the clause, else the last told of.

    With ``person`` only people have one.
    """
    found = subject_possessor(discourse, line, phrase, role, person=person)
    if found is not None:
        return found
    if not person:
        for item in discourse.recent():
            draft = discourse.drafts(item)[0]
            if item.role.main and len(item.ids) == 1 and draft.kind in ACTORS:
                return draft
    for draft in discourse.recent_drafts():
        if draft.is_person or (not person and draft.iso3 is not None and draft.kind != "place"):
            return draft
    return None


def subject_possessor(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role, *, person: bool
) -> Draft | None:
    """The subject of the clause where it may have a counterpart or a minister."""
    items = discourse.in_line(line)
    verb = verb_of(line, role.head.head if role.head else None)
    subject = subject_of(items, line, verb, phrase) or nearest_subject(items, phrase)
    for item in subject:
        draft = discourse.drafts(item)[0]
        if draft.is_person or (not person and draft.kind in ACTORS):
            return draft
    return None
