"""What became of a position: refused, answered, answered in part, or nothing."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.margins import Likeness
from recoupe.crosscheck.dates import surely_before
from recoupe.crosscheck.ledger.contested import Layer
from recoupe.crosscheck.ledger.lines import IsBody, Line
from recoupe.crosscheck.ledger.telling import Telling
from recoupe.lang.comparison import matching
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.words import words_of
from recoupe.records import Evidence, PositionKind, PositionStatus

# So much in common is the same matter, twice the share where nobody is named who is to answer;
# what stands next to a position needs no word of it.
_SHARE, _WEIGHT, _NEXT = 0.15, 1.5, 200
_HEAD = 5
# What answers what; of those with one outcome the first says it best.
_ANSWERS: dict[PositionKind, dict[PositionKind, PositionStatus]] = {
    "accusation": {"denial": "answered", "concession": "answered", "refusal": "answered"},
    "concession": {"refusal": "refused"},
    "demand": {
        "concession": "answered",
        "offer": "partly_answered",
        "refusal": "refused",
        "denial": "refused",
    },
    "denial": {},
    "offer": {"concession": "answered", "refusal": "refused"},
    "refusal": {},
    "threat": {"concession": "answered"},
}


class Outcome(msgspec.Struct, frozen=True):
    """The status of a position and the words that set it; none where nothing answers."""

    status: PositionStatus
    by: tuple[Evidence, ...] = ()


class Outcomes:
    """Tells what became of the lines of an affair."""

    def __init__(
        self,
        lines: Sequence[Line],
        likeness: Likeness,
        contested: Mapping[Layer, Sequence[Claim]],
        order: Mapping[str, int],
        is_body: IsBody,
        words: LedgerWords,
    ) -> None:
        self._words, self._is_body = words, is_body
        self._lines, self._likeness, self._order = lines, likeness, order
        self._against = {
            layer: {(one.dispatch, one.attribution.id) for one in others}
            for layer, others in contested.items()
        }

    def of(self, line: Line) -> Outcome:
        """Tell what became of a line by the last answer to it."""
        if line[0].claimed_by:
            return Outcome("claimed_by_other_side", line[0].evidence)
        mutual = next((one for one in line if one.is_mutual), None)
        answers = sorted(self._answers(line), key=lambda one: self._place(one[1]))
        if not answers and mutual is not None:
            return Outcome("answered", mutual.evidence)
        if not answers:
            return Outcome("unanswered")
        status = answers[-1][0]
        # The words that say it best: a denial answers a charge better than a refusal.
        ranks = list(_ANSWERS[line[0].kind])
        alike = [told for what, told in answers if what == status]
        best = min(ranks.index(told.kind) for told in alike)
        return Outcome(status, [one for one in alike if ranks.index(one.kind) == best][-1].evidence)

    def _place(self, telling: Telling) -> tuple[int, int]:
        return self._order[telling.dispatch], telling.start

    def _answers(self, line: Line) -> Iterator[tuple[PositionStatus, Telling]]:
        table = _ANSWERS[line[0].kind]
        for other in self._lines:
            status = table.get(other[0].kind)
            if status is None or other[0].claimed_by:
                continue
            if not set(line[0].holder).isdisjoint(other[0].holder):
                continue
            asked = self._is_asked(line, other)
            for telling in other:
                if any(self._meets(one, telling, asked=asked) for one in line):
                    yield _in_part(status, telling), telling

    def _is_asked(self, line: Line, other: Line) -> bool:
        """Tell whether the other's side is asked, or nobody is by name."""
        asked = {side for one in line for side in self._asked(one)}
        return not asked or not asked.isdisjoint(other[0].holder)

    def _asked(self, one: Telling) -> set[str]:
        return {side for side in one.addressed if self._is_body(side)}

    def _meets(self, one: Telling, answer: Telling, *, asked: bool) -> bool:
        """Tell whether an answer is about what is told, or stands right behind it."""
        if surely_before(answer.said, one.said):
            return False
        if self._contradicts(one, answer):
            return True
        if not asked:
            return False
        behind = answer.start - one.end if one.dispatch == answer.dispatch else -1
        if behind >= 0 and self._points_back(one, answer):
            return True
        if one.kind == "demand" and answer.kind == "denial":
            # Who denies something does not say that nothing will be done.
            return False
        if 0 <= behind <= _NEXT:
            return True
        least = _SHARE if self._asked(one) else 2 * _SHARE
        met = self._likeness.meaning.nearest(one.senses, answer.senses)
        return met.share >= least and met.weight >= _WEIGHT

    def _points_back(self, one: Telling, answer: Telling) -> bool:
        """Tell whether an answer names what it answers: "a rejeté *ces exigences*"."""
        words = [word.folded for word in words_of(answer.object, [(0, len(answer.object))])[:_HEAD]]
        return bool(matching(words, self._words.names.get(one.kind, ())))

    def _contradicts(self, one: Telling, answer: Telling) -> bool:
        theirs = {(e.dispatch, e.attribution or "") for e in answer.evidence}
        return any(
            not theirs.isdisjoint(self._against.get((e.dispatch, e.attribution or ""), ()))
            for e in one.evidence
        )


def _in_part(status: PositionStatus, answer: Telling) -> PositionStatus:
    """Say that what is granted on a condition is granted in part."""
    return "partly_answered" if status == "answered" and answer.condition else status
