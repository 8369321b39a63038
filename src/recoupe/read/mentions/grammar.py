"""What a phrase does in its sentence: subject of which verb, after which preposition, in a quote."""

from dataclasses import dataclass

from recoupe.lang.folding import fold
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line, Quotes
from recoupe.records import Token

_CLITICS = frozenset(
    {"en", "l'", "la", "le", "les", "leur", "lui", "m'", "me", "n'", "ne", "nous", "s'", "se", "y"}
)
_OBJECTS = frozenset({"eux", "leur", "lui", "m'", "me", "moi", "s'", "se"})
_JOINERS = frozenset({"et", "ou", "comme", "ainsi", "que", "avec", "ni", ","})
_MARKS = frozenset({'"', "«", "»", "“", "”", "(", ")", "[", "]"})
_CLAUSE_MARKS = frozenset({",", "»", '"', "”", "-", "–", "—", ")"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:caus", "nsubj:outer"})


@dataclass(frozen=True, slots=True)
class Role:
    """``verb`` is the token of the verb whose subject the phrase is, None if it is none.

    ``main`` is true for the subject of the sentence's own clause or of an incise, ``incise`` for
    that of a verb before it ("a dit X"). ``preposition`` is folded. ``quote`` is the number of
    the outer quotation it stands in.
    """

    head: Token | None
    verb: int | None = None
    main: bool = False
    incise: bool = False
    preposition: str | None = None
    quote: int | None = None


def role_of(line: Line, phrase: Phrase, quotes: Quotes) -> Role:
    """Tell what a phrase does in its line; a line without a parse says only where it stands."""
    tokens = line.tokens
    inside = [t for t in tokens if phrase.start <= t.start < phrase.end or t.start <= phrase.start < t.end]
    quote = quotes.at(phrase.start)
    if not inside:
        return Role(None, quote=quote)
    head = _head(inside)
    before = inside[0].index - 1
    preposition = _preposition(tokens, inside[0])
    verb, incise = None, False
    if preposition is None and phrase.form != "possessive" and _may_be_subject(phrase):
        verb, incise = _verb(tokens, inside, head)
    main = verb is not None and (incise or _is_main(tokens, verb, before))
    return Role(head, verb, main, incise, preposition, quote)


def _may_be_subject(phrase: Phrase) -> bool:
    return phrase.form != "pronoun" or phrase.head not in _OBJECTS


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
    if before.pos == "ADP" or key in ("aupres", "pres", "hors"):
        return key.rstrip("'") if key not in ("d'",) else "de"
    return None


def _verb(
    tokens: tuple[Token, ...], inside: list[Token], head: Token
) -> tuple[int | None, bool]:
    inverted = _inverted_verb(tokens, inside[0].index)
    if inverted is not None:
        return inverted, True
    if head.dep in _SUBJECTS and not inside[0].index <= head.head <= inside[-1].index:
        after_verb = head.head < head.index
        return head.head, after_verb and _opens_incise(tokens, head.head)
    apposed = any(t.norm == "," for t in inside)
    return _following_verb(tokens, inside[-1].index + 1, apposed=apposed), False


def _inverted_verb(tokens: tuple[Token, ...], first: int) -> int | None:
    """Verb before its subject: "..., a dit X" or "» a-t-il dit": the verb group stands right before its subject."""
    k = first - 1
    if tokens[first].text.startswith("-") and first > 0:
        k = first - 1
        while k > 0 and tokens[k].text.startswith("-"):
            k -= 1
        if tokens[k].pos in ("VERB", "AUX"):
            return _content_verb(tokens, k)
        return None
    while k >= 0 and tokens[k].pos in ("ADV",):
        k -= 1
    end = k
    # A time or place may stand between the verb and its subject: "a dit mardi X".
    for back in range(min(6, end + 1)):
        token = tokens[end - back]
        if token.pos in ("VERB", "AUX") and _finite_group(tokens, token.index):
            start = _group_start(tokens, token.index)
            if _opens_incise(tokens, start) and _only_adjuncts(tokens, token.index + 1, first):
                return token.index
            return None
        if token.pos == "PUNCT":
            return None
    return None


def _only_adjuncts(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    return all(
        t.pos in ("ADV", "ADP", "NUM") or t.dep.startswith("obl") or t.pos == "DET"
        or (t.pos in ("NOUN", "PROPN", "ADJ") and _governed(tokens, t))
        or t.norm in _DAYS
        for t in tokens[start:end]
    )


_DAYS = frozenset(
    {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
)


def _governed(tokens: tuple[Token, ...], token: Token) -> bool:
    return any(
        t.pos == "ADP" and t.index < token.index
        for t in tokens[max(token.index - 4, 0) : token.index]
    )


def _finite_group(tokens: tuple[Token, ...], at: int) -> bool:
    if "VerbForm=Fin" in tokens[at].morph:
        return True
    return any(
        t.pos == "AUX" and "VerbForm=Fin" in t.morph for t in tokens[max(at - 4, 0) : at]
    )


def _group_start(tokens: tuple[Token, ...], at: int) -> int:
    start = at
    while start > 0:
        before = tokens[start - 1]
        if before.pos == "AUX" or before.norm in _CLITICS or (
            before.pos == "ADV" and start - 1 > 0 and tokens[start - 2].pos == "AUX"
        ):
            start -= 1
        else:
            break
    return start


def _opens_incise(tokens: tuple[Token, ...], verb: int) -> bool:
    start = _group_start(tokens, verb)
    return start > 0 and tokens[start - 1].norm in _CLAUSE_MARKS


def _following_verb(tokens: tuple[Token, ...], at: int, *, apposed: bool) -> int | None:
    k = at
    if k < len(tokens) and tokens[k].norm == ",":
        k = k + 1 if apposed else _after_insertion(tokens, k)
    while k < len(tokens) and (
        tokens[k].norm in _CLITICS or tokens[k].pos == "ADV" or tokens[k].norm in _MARKS
    ):
        k += 1
    if k < len(tokens) and tokens[k].pos in ("VERB", "AUX") and "VerbForm=Fin" in tokens[k].morph:
        return _content_verb(tokens, k)
    return None


def _after_insertion(tokens: tuple[Token, ...], comma: int) -> int:
    """Step over ", qui dirige l'enquête," to what follows its second comma."""
    following = tokens[comma + 1] if comma + 1 < len(tokens) else None
    if following is None or fold(following.norm) not in ("qui", "dont", "que", "qu'"):
        return comma
    for token in tokens[comma + 1 : comma + 40]:
        if token.norm == ",":
            return token.index + 1
    return comma


def _content_verb(tokens: tuple[Token, ...], at: int) -> int:
    if tokens[at].pos != "AUX":
        return at
    for token in tokens[at + 1 : at + 8]:
        if "VerbForm=Part" in token.morph or token.pos == "VERB":
            return token.index
        if token.pos not in ("ADV", "PRON", "AUX") and token.norm not in _MARKS:
            break
    head = tokens[at].head
    return head if head != at else at


def _is_main(tokens: tuple[Token, ...], verb: int, before: int) -> bool:
    if before >= 0 and fold(tokens[before].norm).rstrip("'") in ("que", "qu", "dont", "si", "qui", "ou"):
        return False
    token = tokens[verb]
    hops = 0
    while token.head != token.index and hops < 8:
        if token.dep in ("ccomp", "acl", "acl:relcl", "advcl"):
            return False
        token = tokens[token.head]
        hops += 1
    return True


def joined_with(line: Line, left: Phrase, right: Phrase) -> bool:
    """Tell whether only a coordinator stands between two phrases: "X et Y", "X comme Y"."""
    between = [t for t in line.tokens if left.end <= t.start and t.end <= right.start]
    if not between or len(between) > 3:
        return False
    return all(t.norm in _JOINERS or t.pos in ("ADP", "DET") for t in between) and any(
        t.norm in ("et", "ou", "comme", "ni", "que") for t in between
    ) and not any(t.norm == "que" and between[0].norm != "ainsi" for t in between)
