"""Whether a date stands with a verb of the past, the present or the future."""

from bisect import bisect_right
from typing import NamedTuple

from recoupe.read.timex.meaning import Tense
from recoupe.read.timex.moods import TenseWords
from recoupe.read.timex.verbs import (
    does_extend,
    is_bare,
    is_habitual,
    is_planned,
    is_predicate,
    tense_of,
)
from recoupe.records.token import Sentence, Token

_STEPS = 8


class Governor(NamedTuple):
    """The verb of a date: its tense, whether it is a clause's own, and where it stands.

    ``extends`` tells a verb whose jusqu'à is a term to come (a prolongé la trêve jusqu'à lundi),
    ``habitual`` one in the tense of what comes back (il avait froid la nuit).
    """

    tense: Tense
    of_clause: bool = False
    extends: bool = False
    habitual: bool = False
    sentence: int = -1
    paragraph: int = -1


class Tenses:
    """The tenses of a dispatch's sentences."""

    def __init__(self, sentences: tuple[Sentence, ...], words: TenseWords) -> None:
        self._sentences = sorted(sentences, key=lambda sentence: sentence.start)
        self._starts = [sentence.start for sentence in self._sentences]
        self._words = words

    def at(self, start: int, end: int) -> Governor:
        """Return what governs the words ``[start, end)``; the tense is open where no verb does.

        A sentence without any verb has one of the present that the parser took for a noun.
        """
        at = bisect_right(self._starts, start) - 1
        if at < 0 or start >= self._sentences[at].end:
            return Governor("open")
        tokens, paragraph = self._sentences[at].tokens, self._sentences[at].paragraph
        place = bisect_right([token.start for token in tokens], start) - 1
        verb = _governor(tokens, place, end) if place >= 0 else None
        if verb is None:
            has_verb = any(is_predicate(tokens, token) for token in tokens)
            return Governor("open" if has_verb else "present", sentence=at, paragraph=paragraph)
        tense = tense_of(tokens, verb, place, self._words)
        if tense == "past" and is_planned(tokens, verb, place, self._words):
            tense = "future"
        of_clause = not (is_bare(tokens, verb) or tokens[place - 1].norm in self._words.lists["of"])
        return Governor(
            tense,
            of_clause,
            does_extend(tokens, verb, self._words),
            is_habitual(tokens, verb, self._words),
            at,
            paragraph,
        )


def _governor(tokens: tuple[Token, ...], place: int, end: int) -> Token | None:
    """Return the verb above the words from ``place`` to ``end``.

    None above a number set against another one: ``trente bateaux, contre vingt jeudi``. A
    participle right before them has them (les otages libérés samedi), whatever the parser says.
    """
    before, token = tokens[place - 1], tokens[place]
    if place > 0 and before.pos == "VERB" and is_bare(tokens, before):
        return before
    for _ in range(_STEPS):
        is_outside = not tokens[place].start <= token.start < end
        if is_outside and is_predicate(tokens, token):
            return token
        if is_outside and token.pos == "NUM":
            return None
        head = tokens[token.head]
        if head.index == token.index:
            break
        token = head
    return None
