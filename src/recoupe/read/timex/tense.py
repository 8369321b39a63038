"""Whether a date stands with a verb of the past, the present or the future."""

from bisect import bisect_right
from typing import NamedTuple

from recoupe.read.timex.meaning import Tense
from recoupe.read.timex.moods import TenseWords
from recoupe.read.timex.verbs import (
    auxiliaries,
    does_commit,
    does_extend,
    is_habitual,
    is_noun,
    is_planned,
    is_predicate,
    is_present,
    is_qualifying,
    tense_of,
)
from recoupe.records.token import Sentence, Token

_STEPS = 8


class Governor(NamedTuple):
    """The verb of a date: its tense, whether it is a clause's own, and where it stands.

    ``extends`` tells a verb whose jusqu'à is a term to come (a prolongé la trêve jusqu'à lundi),
    ``commits`` one that sets something for a day (a promis un retrait avant lundi), ``habitual``
    one in the tense of what comes back (il avait froid la nuit).
    """

    tense: Tense
    of_clause: bool = False
    extends: bool = False
    commits: bool = False
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

        A sentence or quotation without any verb has one of the present that the parser took for
        a noun.
        """
        at = bisect_right(self._starts, start) - 1
        if at < 0 or start >= self._sentences[at].end:
            return Governor("open")
        tokens, paragraph = self._sentences[at].tokens, self._sentences[at].paragraph
        place = bisect_right([token.start for token in tokens], start) - 1
        verb = _governor(tokens, place, end, self._words) if place >= 0 else None
        if verb is None:
            said = _within_marks(tokens, max(place, 0), self._words)
            has_verb = any(is_predicate(tokens, token) for token in said)
            return Governor("open" if has_verb else "present", sentence=at, paragraph=paragraph)
        tense = tense_of(tokens, verb, place, self._words)
        if tense == "past" and is_planned(tokens, verb, place, self._words):
            tense = "future"
        aside = is_qualifying(tokens, verb, self._words)
        of_clause = not (aside or tokens[place - 1].norm in self._words.lists["of"])
        return Governor(
            tense,
            of_clause,
            does_extend(tokens, verb, self._words),
            does_commit(tokens, _main(tokens, verb, self._words), place, self._words),
            is_habitual(tokens, verb, self._words),
            at,
            paragraph,
        )


def _governor(tokens: tuple[Token, ...], place: int, end: int, words: TenseWords) -> Token | None:
    """Return the verb above the words from ``place`` to ``end``.

    None above a number set against another one: ``trente bateaux, contre vingt jeudi``. A
    participle right before them has them (les otages libérés samedi), whatever the parser says.
    """
    before, token = _before(tokens, place), tokens[place]
    if before.index < place and is_qualifying(tokens, before, words):
        return before
    if auxiliaries(tokens, token):
        return token
    for _ in range(_STEPS):
        is_outside = not tokens[place].start <= token.start < end
        if is_outside and is_predicate(tokens, token) and not is_noun(tokens, token):
            return token
        if is_outside and is_present(tokens, token, words):
            return token
        if is_outside and token.pos == "NUM":
            return None
        if is_outside and (astray := _astray(tokens, token, place)) is not None:
            return astray
        head = tokens[token.head]
        if head.index == token.index:
            break
        token = head
    return None


def _main(tokens: tuple[Token, ...], verb: Token, words: TenseWords) -> Token:
    """Return the verb above a participle that qualifies its object: une grève illimitée dès."""
    noun = tokens[verb.head]
    return tokens[noun.head] if is_qualifying(tokens, verb, words) else verb


def _before(tokens: tuple[Token, ...], place: int) -> Token:
    """Return the word before the date, or before its comma: ``une lettre publiée, mardi, par``."""
    at = place - 2 if place > 1 and tokens[place - 1].norm == "," else place - 1
    return tokens[max(at, 0)]


def _astray(tokens: tuple[Token, ...], noun: Token, place: int) -> Token | None:
    """Return a finite verb between a noun and the date that the parser hung from the noun."""
    for token in reversed(tokens[noun.index + 1 : place]):
        is_finite = token.pos == "VERB" and "VerbForm=Fin" in token.morph
        if token.head == noun.index and is_finite and not token.dep.startswith("acl"):
            return token
    return None


def _within_marks(tokens: tuple[Token, ...], place: int, words: TenseWords) -> tuple[Token, ...]:
    """Return the words around ``place`` up to the nearest quotation marks."""
    marks = words.lists["quotation_mark"]
    first = next((k for k in range(place, -1, -1) if tokens[k].norm in marks), -1)
    last = next((k for k in range(place, len(tokens)) if tokens[k].norm in marks), len(tokens))
    return tokens[first + 1 : last]
