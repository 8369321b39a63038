"""Verb groups of a sentence, and the verb whose subject stands before or after it."""

from recoupe.lang.folding import fold
from recoupe.records import Token

CLITICS = frozenset(
    {"en", "l'", "la", "le", "les", "leur", "lui", "m'", "me", "n'", "ne", "nous", "s'", "se", "y"}
)
MARKS = frozenset({'"', "«", "»", "“", "”", "(", ")", "[", "]"})
_CLAUSE_MARKS = frozenset({",", "»", '"', "”", "-", "–", "—", ")"})
_RELATIVES = frozenset({"dont", "que", "qui", "qu'"})
_DAYS = frozenset({"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"})


def verb_before(tokens: tuple[Token, ...], first: int) -> int | None:
    """As in "..., a dit X" or "» a-t-il dit": the verb right before its subject."""
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
        if token.dep == "cop":
            # "Ali Sow, pour le maire, est un homme": told of him, and nobody tells it.
            return None
        if token.pos in ("VERB", "AUX") and _finite_group(tokens, token.index):
            start = _group_start(tokens, token.index)
            if _has_subject(tokens, token.index, start):
                return None
            if opens_incise(tokens, start) and _only_adjuncts(tokens, token.index + 1, first):
                return token.index
            return None
        if token.pos == "PUNCT":
            return None
    return None


def _has_subject(tokens: tuple[Token, ...], verb: int, start: int) -> bool:
    """As in "le maire, qui hésitait, a proposé un médiateur": its subject stands before it."""
    subject = next(
        (
            t.index
            for t in tokens[:start]
            if t.head == verb and t.dep.startswith("nsubj") and t.pos in ("NOUN", "PROPN")
        ),
        None,
    )
    if subject is None or tokens[start - 1].norm != ",":
        return False
    return any(fold(t.norm) in _RELATIVES for t in tokens[subject:start])


def _only_adjuncts(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    return all(
        t.pos in ("ADV", "ADP", "NUM")
        or t.dep.startswith("obl")
        or t.pos == "DET"
        or (t.pos in ("NOUN", "PROPN", "ADJ") and _governed(tokens, t))
        or t.norm in _DAYS
        for t in tokens[start:end]
    )


def _governed(tokens: tuple[Token, ...], token: Token) -> bool:
    return any(
        t.pos == "ADP" and t.index < token.index
        for t in tokens[max(token.index - 4, 0) : token.index]
    )


def _finite_group(tokens: tuple[Token, ...], at: int) -> bool:
    if "VerbForm=Fin" in tokens[at].morph:
        return True
    return any(t.pos == "AUX" and "VerbForm=Fin" in t.morph for t in tokens[max(at - 4, 0) : at])


def _group_start(tokens: tuple[Token, ...], at: int) -> int:
    start = at
    while start > 0:
        before = tokens[start - 1]
        if (
            before.pos == "AUX"
            or before.norm in CLITICS
            or (before.pos == "ADV" and start - 1 > 0 and tokens[start - 2].pos == "AUX")
        ):
            start -= 1
        else:
            break
    return start


def opens_incise(tokens: tuple[Token, ...], verb: int) -> bool:
    """Tell whether a verb group stands right after a comma, a dash or a closing mark."""
    start = _group_start(tokens, verb)
    return start > 0 and tokens[start - 1].norm in _CLAUSE_MARKS


def verb_after(tokens: tuple[Token, ...], at: int, *, apposed: bool) -> int | None:
    """The verb whose subject ends before token ``at``, over clitics, adverbs and insertions."""
    k = at
    if k < len(tokens) and tokens[k].norm == ",":
        k = k + 1 if apposed else _after_insertion(tokens, k)
    while k < len(tokens) and (
        tokens[k].norm in CLITICS or tokens[k].pos == "ADV" or tokens[k].norm in MARKS
    ):
        k += 1
    if k < len(tokens) and tokens[k].pos in ("VERB", "AUX") and "VerbForm=Fin" in tokens[k].morph:
        return _content_verb(tokens, k)
    return None


def _after_insertion(tokens: tuple[Token, ...], comma: int) -> int:
    """Step over ", qui dirige l'enquête," or ", citant la presse," to what follows it."""
    following = tokens[comma + 1] if comma + 1 < len(tokens) else None
    if following is None:
        return comma
    opens = following.pos == "ADP" or "VerbForm=Part" in following.morph
    opens = opens and not any("VerbForm=Fin" in t.morph for t in tokens[:comma])
    if not opens and fold(following.norm) not in ("qui", "dont", "que", "qu'"):
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
        if token.pos not in ("ADV", "PRON", "AUX") and token.norm not in MARKS:
            break
    head = tokens[at].head
    return head if head != at else at


def is_main(tokens: tuple[Token, ...], verb: int, before: int) -> bool:
    """Tell whether a verb belongs to the sentence itself and not to a clause within it."""
    if before >= 0 and fold(tokens[before].norm).rstrip("'") in (
        "que",
        "qu",
        "dont",
        "si",
        "qui",
        "ou",
    ):
        return False
    token = tokens[verb]
    hops = 0
    while token.head != token.index and hops < 8:
        if token.dep in ("ccomp", "acl", "acl:relcl", "advcl"):
            return False
        token = tokens[token.head]
        hops += 1
    return True
