"""Positions in what is merely said: charges, denials, what a side would do, and would have done."""

from collections.abc import Iterator, Mapping, Sequence

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.senses import Senses
from recoupe.crosscheck.ledger.contested import Layer, layer_of
from recoupe.crosscheck.ledger.force import in_force
from recoupe.crosscheck.ledger.refusing import rather_not, will_not
from recoupe.crosscheck.ledger.rivals import Rivals
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.crosscheck.ledger.spoken import tell
from recoupe.crosscheck.ledger.telling import Telling, speaks_of
from recoupe.lang.comparison import load_comparison, matching
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.moods import load_moods
from recoupe.lang.words import words_of
from recoupe.records import Mention, PositionKind, Reading

_PLAIN = frozenset({"announce", "say"})
# Between who must and what he must: "Quito les détient et doit les rendre".
_NEAR = 25
# Between who does it and what he does, or what is done and "par" whom.
_DEED, _BY = 60, 6


class Implied:
    """Reads positions out of claims that only say something, by what the affair makes of them."""

    def __init__(
        self,
        aligned: Aligned,
        contested: Mapping[Layer, Sequence[Claim]],
        rivals: Rivals,
        sides: Sides,
        words: LedgerWords,
    ) -> None:
        self._aligned, self._contested, self._rivals = aligned, contested, rivals
        self._sides, self._words = sides, words
        self._readings = {reading.dispatch.id: reading for reading in aligned.readings}
        self._senses: dict[str, Senses] = {}

    def find(self, groups: Sequence[Sequence[Claim]]) -> Iterator[Telling]:
        """Yield the positions implied by the claims of some groups."""
        for number, group in enumerate(groups):
            for claim in group:
                item = claim.attribution
                if item.act not in _PLAIN or item.negated or claim.voiced or claim.copied:
                    continue
                reading = self._readings[claim.dispatch]
                if not in_force(item, reading):
                    continue
                for kind in self._kinds(claim, reading):
                    yield from self._tell(claim, kind, number, reading)

    def _tell(
        self, claim: Claim, kind: PositionKind, number: int, reading: Reading
    ) -> Iterator[Telling]:
        yield from tell(claim, kind, number, reading, self._sides, self._words, soft=True)

    def _kinds(self, claim: Claim, reading: Reading) -> Iterator[PositionKind]:
        mine = set(self._sides.of(claim.speakers))
        if not mine:
            return
        ahead = _is_ahead(claim, reading.dispatch.lang)
        others = self._contested.get(layer_of(claim), ())
        if not ahead and self._denies(claim, mine, others):
            yield "denial"
        if will_not(claim, reading, self._sides, self._words):
            yield "refusal"
        if not ahead and self._blames(claim, mine, others, reading):
            yield "accusation"
        if ahead and claim.condition and not claim.negative:
            harm = speaks_of(claim.senses[0], self._words.harms)
            if harm or matching(_folded(claim).split(), self._words.measures):
                yield "threat"
            elif speaks_of(claim.senses[0], self._words.settling):
                yield "offer"
        elif self._is_willing(claim):
            yield "offer"
        wanted = any(f" {word} " in _folded(claim) for word in self._words.wanting)
        if wanted or self._makes_another_do(claim, mine, reading):
            yield "demand"

    def _denies(self, claim: Claim, mine: set[str], others: Sequence[Claim]) -> bool:
        """Tell a denial: a negative answer to another side, or of a misdeed of one's own."""
        words = _folded(claim).split()
        if not any(claim.denied) or rather_not(claim, self._words):
            return False
        if set(words[-1:]) & self._words.breaking_off or _only_ended(words, self._words):
            return False
        if matching(words, self._words.failing):
            return False
        if any(not (other.negative or other.attribution.act == "deny") for other in others):
            return True
        spoken_of = set(self._sides.of(claim.who))
        own = not mine.isdisjoint(spoken_of)
        if not self._rivals.has_any(mine) or not (own or not spoken_of):
            return False
        if speaks_of(claim.senses[0], self._words.misdeeds):
            return True
        told = _folded(claim)
        wholly = any(f" {phrase} " in told for phrase in self._words.nothing)
        own = own or told.startswith(tuple(f" {word} " for word in self._words.denying))
        return own and wholly and not matching(told.split(), self._words.learning)

    def _blames(
        self, claim: Claim, mine: set[str], others: Sequence[Claim], reading: Reading
    ) -> bool:
        """Tell a charge: a misdeed told otherwise by another side, or said of a rival."""
        told = _folded(claim).split()
        if matching(told[:1], self._words.hoping) or self._words.duties.intersection(told):
            return False
        if claim.negative or not speaks_of(claim.senses[0], self._words.misdeeds):
            return False
        if others and speaks_of(claim.senses[0], self._words.misdeeds - self._words.tolls):
            return True
        return any(
            self._does(mention, claim, reading)
            for mention in reading.mentions
            if any(s.start <= mention.start < s.end for s in claim.attribution.content)
            for whom in [self._sides.of_local(claim.dispatch, mention.entity)]
            if mine.isdisjoint(whom) and self._rivals.at_odds(mine, whom)
        )

    def _does(self, mention: Mention, claim: Claim, reading: Reading) -> bool:
        """Tell whether a misdeed stands behind somebody named, or before him behind "par"."""
        senses = self._senses.get(claim.dispatch)
        if senses is None:
            lexicon = load_comparison(reading.dispatch.lang)
            senses = self._senses[claim.dispatch] = Senses(reading, lexicon)
        end = next(s.end for s in reading.layout.sentences if mention.start < s.end)
        stretch = (mention.end, min(end, mention.end + _DEED))
        text = reading.dispatch.text
        passive = next(
            (w for w in words_of(text, [stretch]) if w.folded in self._words.passive), None
        )
        if passive is not None:
            stretch = (stretch[0], passive.start)
        before = words_of(text, [(max(0, mention.start - _BY), mention.start)])
        if before and before[-1].folded in self._words.agents:
            stretch = (max(0, mention.start - _DEED), mention.start)
        return speaks_of(senses.among([stretch]).spoken, self._words.misdeeds)

    def _is_willing(self, claim: Claim) -> bool:
        head = " ".join(word.folded for word in words_of(claim.content, [(0, len(claim.content))]))
        return any(head == word or head.startswith(f"{word} ") for word in self._words.willing)

    def _makes_another_do(self, claim: Claim, mine: set[str], reading: Reading) -> bool:
        spans = [(span.start, span.end) for span in claim.attribution.content]
        for word in words_of(reading.dispatch.text, spans):
            if word.folded not in self._words.must:
                continue
            before = [
                side
                for mention in reading.mentions
                if word.start - _NEAR <= mention.start and mention.end <= word.start
                if any(start <= mention.start < end for start, end in spans)
                for side in self._sides.of_local(claim.dispatch, mention.entity)
            ]
            if before and mine.isdisjoint(before):
                return True
        return False


def _only_ended(told: Sequence[str], words: LedgerWords) -> bool:
    """Tell what is no longer so: "n'était *plus* utile"; "ne tient plus *personne*" denies."""
    return bool(words.no_longer.intersection(told)) and not set(words.nothing).intersection(told)


def _is_ahead(claim: Claim, lang: str) -> bool:
    """Tell whether any verb is of the future or the conditional."""
    moods = load_moods(lang)
    words = words_of(claim.content, [(0, len(claim.content))])
    return any(moods.mood_of(claim.content[word.start : word.end].lower()) for word in words)


def _folded(claim: Claim) -> str:
    """Give the words of a claim, folded, a blank around each."""
    words = words_of(claim.content, [(0, len(claim.content))])
    return f" {' '.join(word.folded for word in words)} "
