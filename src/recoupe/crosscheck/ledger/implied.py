"""Positions in what is merely said: charges, denials, what a side would do, and would have done."""

from collections.abc import Iterator, Mapping, Sequence

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.ledger.contested import Layer, layer_of
from recoupe.crosscheck.ledger.force import in_force
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.crosscheck.ledger.spoken import tell
from recoupe.crosscheck.ledger.telling import Telling, speaks_of
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.moods import load_moods
from recoupe.lang.words import words_of
from recoupe.records import PositionKind, Reading

_PLAIN = frozenset({"announce", "say"})
_HOSTILE = frozenset({"ASSAULT", "COERCE"})
# Between who must and what he must: "Quito les détient et doit les rendre".
_NEAR = 25


class Implied:
    """Reads positions out of claims that only say something, by what the affair makes of them."""

    def __init__(
        self,
        aligned: Aligned,
        contested: Mapping[Layer, Sequence[Claim]],
        sides: Sides,
        words: LedgerWords,
    ) -> None:
        self._contested, self._sides, self._words = contested, sides, words
        self._readings = {reading.dispatch.id: reading for reading in aligned.readings}
        self._moods = load_moods(aligned.readings[0].dispatch.lang if aligned.readings else "fr")

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
                    yield from tell(claim, kind, number, reading, self._sides)

    def _kinds(self, claim: Claim, reading: Reading) -> Iterator[PositionKind]:
        mine = set(self._sides.of(claim.speakers))
        ahead = self._is_ahead(claim)
        if not mine:
            return
        others = self._contested.get(layer_of(claim), ())
        if self._denies(claim, others) and not ahead:
            yield "denial"
        elif self._blames(claim, mine, others, reading) and not ahead:
            yield "accusation"
        elif claim.condition and ahead and not claim.negative:
            if speaks_of(claim.senses[0], self._words.harms):
                yield "threat"
            elif speaks_of(claim.senses[0], self._words.settling):
                yield "offer"
        elif self._is_willing(claim):
            yield "offer"
        if self._makes_another_do(claim, mine, reading):
            yield "demand"

    def _denies(self, claim: Claim, others: Sequence[Claim]) -> bool:
        """Tell a denial: a negative answer to what another side says is so."""
        return any(claim.denied) and any(
            not (other.negative or other.attribution.act == "deny") for other in others
        )

    def _blames(
        self, claim: Claim, mine: set[str], others: Sequence[Claim], reading: Reading
    ) -> bool:
        """Tell a charge: a misdeed that its author denies, or that another side is said to do."""
        if claim.negative:
            return False
        denied = any(any(other.denied) or other.attribution.act == "deny" for other in others)
        if denied and speaks_of(claim.senses[0], self._words.misdeeds):
            return True
        return any(
            actors and mine.isdisjoint(actors)
            for event in reading.events
            if event.base in _HOSTILE and event.polarity == "positive"
            if event.modality == "reported" and event.temporal == "new"
            if any(s.start <= event.trigger.start < s.end for s in claim.attribution.content)
            for actors in [self._sides.of_local(claim.dispatch, event.actors)]
        )

    def _is_ahead(self, claim: Claim) -> bool:
        words = claim.content.lower().replace("’", " ").replace("'", " ").split()
        return any(self._moods.mood_of(word.strip('.,;:«»"”“')) for word in words)

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
                for side in self._sides.of_local(claim.dispatch, mention.entity)
            ]
            if before and mine.isdisjoint(before):
                return True
        return False
