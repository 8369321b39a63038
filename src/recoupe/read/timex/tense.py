"""Whether a date stands with a verb of the past or of the future."""

from bisect import bisect_right
from typing import Literal

from recoupe.records.token import Sentence, Token

Tense = Literal["past", "future", "open"]
_VERBAL = ("VERB", "AUX")
_STEPS = 8


class Tenses:
    """The tenses of a dispatch's sentences; ``cues`` are words that look ahead."""

    def __init__(self, sentences: tuple[Sentence, ...], cues: frozenset[str]) -> None:
        self._sentences = sorted(sentences, key=lambda sentence: sentence.start)
        self._starts = [sentence.start for sentence in self._sentences]
        self._cues = cues

    def at(self, offset: int) -> Tense:
        """Return the tense of the verb that governs the word at ``offset``; open without one."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self._sentences[at].end:
            return "open"
        tokens = self._sentences[at].tokens
        place = bisect_right([token.start for token in tokens], offset) - 1
        verb = _governor(tokens, place) if place >= 0 else None
        return "open" if verb is None else self._tense_of(tokens, verb)

    def _tense_of(self, tokens: tuple[Token, ...], verb: Token) -> Tense:
        group = [verb, *_auxiliaries(tokens, verb)]
        head = tokens[verb.head]
        if "VerbForm=Inf" in verb.morph and head.pos in _VERBAL:
            group.append(head)
        if any("Tense=Fut" in token.morph for token in group) or "Mood=Cnd" in verb.morph:
            return "future"  # que ses troupes se retireraient vendredi
        if any(_is_finite_past(token) for token in group):
            return "past"
        if any(token.norm in self._cues for token in group):
            return "future"
        return "past" if any("Tense=Past" in token.morph for token in group) else "open"


def _governor(tokens: tuple[Token, ...], place: int) -> Token | None:
    token = tokens[place]
    for _ in range(_STEPS):
        if token.pos in _VERBAL and token.start != tokens[place].start:
            return token
        head = tokens[token.head]
        if head is token or head.index == token.index:
            break
        token = head
    return token if token.pos in _VERBAL else None


def _auxiliaries(tokens: tuple[Token, ...], verb: Token) -> list[Token]:
    lowest, highest = max(0, verb.index - _STEPS), verb.index + _STEPS
    return [
        token
        for token in tokens[lowest:highest]
        if token.head == verb.index and token.pos == "AUX" and token.index != verb.index
    ]


def _is_finite_past(token: Token) -> bool:
    return "VerbForm=Fin" in token.morph and (
        "Tense=Imp" in token.morph or "Tense=Past" in token.morph
    )
