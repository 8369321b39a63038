"""Ultimatums: what is given until Monday to be done, and what follows otherwise."""

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.running_text import body_sentences
from recoupe.crosscheck.accounts.senses import Senses, senses_of
from recoupe.crosscheck.accounts.sentences import shortened
from recoupe.crosscheck.ledger.force import in_history
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.crosscheck.ledger.telling import Telling
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.words import Word, words_of
from recoupe.records import Evidence, PositionKind, Reading

Stretch = tuple[int, int]
# "a donné à Quito jusqu'à lundi midi pour": from the verb to the time, and from there on.
_TIME_WITHIN, _DEED_WITHIN = 8, 10


class Ultimatums:
    """Finds what a side gives another so much time for, and what it threatens otherwise."""

    def __init__(
        self, aligned: Aligned, sides: Sides, *, words: LedgerWords, lexicon: ComparisonLexicon
    ) -> None:
        self._aligned, self._sides = aligned, sides
        self._words, self._lexicon = words, lexicon

    def find(self) -> Iterator[Telling]:
        """Yield demands with their time and threats behind "faute de quoi"; copies have none."""
        for reading in self._aligned.readings:
            if reading.dispatch.id in self._aligned.copies:
                continue
            for sentence in body_sentences(reading):
                if not in_history(sentence[0], reading):
                    yield from self._in_sentence(reading, sentence)

    def _in_sentence(self, reading: Reading, sentence: Stretch) -> Iterator[Telling]:
        words = words_of(reading.dispatch.text, [sentence])
        otherwise = self._otherwise(words)
        end = words[otherwise].start if otherwise else sentence[1]
        given = self._given(words[:otherwise] if otherwise else words)
        if given is None and otherwise is None:
            return
        holder = self._holder(reading, sentence, words[given].start if given is not None else end)
        if given is not None:
            yield from self._telling("demand", reading, (words[given].start, end), holder, sentence)
        if otherwise:
            yield from self._telling("threat", reading, (end, sentence[1]), holder, sentence)

    def _otherwise(self, words: Sequence[Word]) -> int | None:
        """Find where the threat begins, behind what is demanded."""
        for at in range(1, len(words)):
            ahead = " ".join(word.folded for word in words[at : at + 3]) + " "
            if ahead.startswith(tuple(f"{opener} " for opener in self._words.otherwise)):
                return at
        return None

    def _given(self, words: Sequence[Word]) -> int | None:
        """Find the verb that gives time for something."""
        for at, word in enumerate(words):
            if word.folded not in self._words.giving:
                continue
            for until in range(at + 1, min(at + _TIME_WITHIN, len(words))):
                after = words[until + 1 : until + _DEED_WITHIN]
                if words[until].folded in self._words.time_given and any(
                    one.folded in self._words.purpose for one in after
                ):
                    return at
        return None

    def _holder(self, reading: Reading, sentence: Stretch, before: int) -> tuple[str, ...]:
        """Give the side that speaks in the sentence, or that is named last before a place."""
        dispatch = reading.dispatch.id
        speaking = [
            item.source.entity
            for item in reading.attributions
            if item.source is not None and item.cue is not None
            if sentence[0] <= item.cue.start < before
        ]
        named = [
            mention.entity for mention in reading.mentions if sentence[0] <= mention.start < before
        ]
        for entity in (*reversed(speaking), *named[-1:]):
            if found := self._sides.of_local(dispatch, entity):
                return found
        return ()

    def _telling(
        self,
        kind: PositionKind,
        reading: Reading,
        place: Stretch,
        holder: tuple[str, ...],
        sentence: Stretch,
    ) -> Iterator[Telling]:
        if not holder:
            return
        dispatch, text = reading.dispatch.id, reading.dispatch.text[place[0] : place[1]].rstrip()
        named = (
            entity
            for mention in reading.mentions
            if sentence[0] <= mention.start < sentence[1]
            for entity in self._aligned.lookup.entities(dispatch, mention.entity)
        )
        end = place[0] + len(text)
        meant = Senses(reading, self._lexicon).among([(place[0], end)])
        yield Telling(
            dispatch=dispatch,
            agency=self._aligned.lookup.agency(dispatch, (), place[0]),
            holder=holder,
            kind=kind,
            addressed=self._sides.only_other(named, holder),
            claimed_by=(),
            object=shortened(text.rstrip(" .,;:")),
            condition=None,
            said=reading.layout.filed,
            evidence=(Evidence(dispatch, place[0], end, text),),
            group=-1,
            senses=(senses_of(meant, lambda who: self._sides.known(dispatch, who)),),
        )
