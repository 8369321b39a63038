"""What a phrase does in its sentence: subject, complement, part of a quotation."""

from bisect import bisect_left, bisect_right
from operator import attrgetter

import msgspec

from recoupe.lang.folding import fold
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.verbs import is_main, opens_incise, verb_after, verb_before
from recoupe.read.mentions.words import Line, Quotes
from recoupe.records import Token

_OBJECTS = frozenset({"eux", "leur", "lui", "m", "me", "moi", "se"})
_JOINERS = frozenset({"et", "ou", "comme", "ainsi", "que", "avec", "ni", ","})
_SOURCES = frozenset({"apres", "selon"})
_OPENER = "pour"
_SHARES = "dont"
_start, _end = attrgetter("start"), attrgetter("end")
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:caus", "nsubj:outer"})


class Role(msgspec.Struct, frozen=True):
    """``verb`` is the token of the verb whose subject the phrase is, None if it is none.

    ``main`` is true for the subject of the sentence's own clause or of an incise, ``incise`` for
    that of a verb before it ("a dit X"). ``preposition`` is folded. ``quote`` is the number of
    the outer quotation it stands in. ``source`` is true behind "selon", or "pour" where that
    opens the sentence: whose words these are.
    """

    head: Token | None
    verb: int | None = None
    main: bool = False
    incise: bool = False
    preposition: str | None = None
    quote: int | None = None
    source: bool = False


def role_of(line: Line, phrase: Phrase, quotes: Quotes) -> Role:
    """Tell what a phrase does in its line; a line without a parse says only where it stands."""
    tokens = line.tokens
    inside = _inside(tokens, phrase)
    quote = quotes.at(phrase.start)
    if not inside:
        return Role(None, quote=quote)
    head = _head(inside)
    before = inside[0].index - 1
    preposition = _preposition(tokens, inside[0])
    verb, incise = None, False
    subject = _may_be_subject(phrase) and not _is_share(tokens, inside)
    if preposition is None and phrase.form != "possessive" and subject:
        verb, incise = _verb(tokens, inside, head)
    main = verb is not None and (incise or is_main(tokens, verb, before))
    source = preposition in _SOURCES or _opens_as_source(tokens, inside, preposition)
    return Role(head, verb, main, incise, preposition, quote, source)


def _inside(tokens: tuple[Token, ...], phrase: Phrase) -> list[Token]:
    """The tokens of a phrase, the one it starts within included."""
    first = bisect_right(tokens, phrase.start, key=_start)
    after = bisect_left(tokens, phrase.end, lo=first, key=_start)
    within = first > 0 and phrase.start < tokens[first - 1].end
    return list(tokens[first - 1 if within else first : after])


def _between(tokens: tuple[Token, ...], start: int, end: int) -> tuple[Token, ...]:
    first = bisect_left(tokens, start, key=_start)
    return tokens[first : bisect_right(tokens, end, lo=first, key=_end)]


def _opens_as_source(
    tokens: tuple[Token, ...], inside: list[Token], preposition: str | None
) -> bool:
    """As in "Pour Ali Sow, le vote est joué": the view is his, and the next sentence too."""
    after = inside[-1].index + 1
    if preposition != _OPENER or inside[0].index > 1 or after >= len(tokens):
        return False
    return tokens[after].norm == ","


def _may_be_subject(phrase: Phrase) -> bool:
    return phrase.form != "pronoun" or phrase.head not in _OBJECTS


def _is_share(tokens: tuple[Token, ...], inside: list[Token]) -> bool:
    """As in "Trois otages, dont deux Indiens, sont libres": what is told, is told of all."""
    first, after = inside[0].index, inside[-1].index + 1
    if first == 0 or tokens[first - 1].norm != _SHARES or after >= len(tokens):
        return False
    return tokens[after].pos == "PUNCT"


def _head(inside: list[Token]) -> Token:
    first, last = inside[0].index, inside[-1].index
    for token in inside:
        if not first <= token.head <= last and token.pos in ("NOUN", "PROPN", "PRON", "ADJ", "X"):
            return token
    return next((t for t in inside if t.pos in ("NOUN", "PROPN", "PRON")), inside[0])


def _preposition(tokens: tuple[Token, ...], first: Token) -> str | None:
    if fold(first.norm) in ("du", "des", "au", "aux") and first.pos == "ADP":
        return "de" if first.norm[0] == "d" else "a"
    if first.index == 0:
        return None
    before = tokens[first.index - 1]
    key = fold(before.norm)
    if key in ("du", "des") and before.pos != "DET":
        return "de"
    if key in ("au", "aux"):
        return "a"
    if before.pos == "ADP" or before.text in ("A", "À") or key in ("aupres", "pres", "hors"):
        return key.rstrip("'") if key not in ("d'",) else "de"
    return None


def _verb(tokens: tuple[Token, ...], inside: list[Token], head: Token) -> tuple[int | None, bool]:
    inverted = verb_before(tokens, inside[0].index)
    if inverted is not None:
        return inverted, True
    if head.dep in _SUBJECTS and not inside[0].index <= head.head <= inside[-1].index:
        after_verb = head.head < head.index
        return head.head, after_verb and opens_incise(tokens, head.head)
    apposed = any(t.norm == "," for t in inside)
    return verb_after(tokens, inside[-1].index + 1, apposed=apposed), False


def joined_with(line: Line, left: Phrase, right: Phrase) -> bool:
    """Tell whether only a coordinator stands between two phrases: "X et Y", "X comme Y"."""
    between = _between(line.tokens, left.end, right.start)
    if not between or len(between) > 3:
        return False
    return (
        all(t.norm in _JOINERS or t.pos in ("ADP", "DET") for t in between)
        and any(t.norm in ("et", "ou", "comme", "ni", "que") for t in between)
        and not any(t.norm == "que" and between[0].norm != "ainsi" for t in between)
    )
