"""What all decisions about one line come to."""

from collections.abc import Iterable, Iterator, Mapping

from recoupe.decisions.lines import Key
from recoupe.decisions.workbench import Change
from recoupe.records import Decision
from recoupe.records.decision import CorrectedField
from recoupe.records.judged import Amendment, Judgement, Verdict


class Docket:
    """The decisions and amendments of one line: its own, and those of lines it hangs on."""

    def __init__(self, key: Key) -> None:
        self.key = key
        self.verdict: Verdict = "open"
        self.seen = False
        self._own: list[Decision] = []
        self._by: list[str] = []
        self._amendments: dict[CorrectedField, Amendment] = {}
        # What the line told when it was confirmed, where it tells something else by then.
        self.otherwise = ""
        self._changed = False

    def decide(self, decision: Decision, *, same: bool) -> None:
        """Count a decision about this very line; ``same`` as in ``follow``."""
        self._own.append(decision)
        self._count(decision, same=same)

    def follow(self, decision: Decision, line: str, *, same: bool) -> None:
        """Count a decision about a line on which this one hangs; its notes are its own.

        ``same`` tells that the line tells what it told then.
        """
        if line not in self._by:
            self._by.append(line)
        self._count(decision, same=same)

    def reopen(self) -> None:
        """Let a confirmation not count: the line tells something else now."""
        self.verdict = "corrected" if self._amendments else "open"
        self._changed = True

    def amend(self, change: Change, number: int | None) -> None:
        """Note what became of a field: from what was read to what stands there now.

        ``number`` is that of the decision, ``None`` where refused lines made it so.
        """
        _, field, was, now = change
        before = self._amendments.get(field)
        self._amendments[field] = Amendment(field, before.was if before else was, now, number)

    def lean(self, lines: Iterable[str]) -> None:
        """Note refused lines that it stood on."""
        self._by += [line for line in lines if line not in self._by]

    def fall(self, lines: Iterable[str]) -> None:
        """Refuse it because the lines it stands on were."""
        self.verdict = "refused"
        self.lean(lines)

    @property
    def judgement(self) -> Judgement:
        """What it comes to."""
        return Judgement(
            kind=self.key[0],
            id=self.key[1],
            verdict=self.verdict,
            seen=self.seen,
            amendments=tuple(self._amendments[field] for field in sorted(self._amendments)),
            decisions=tuple(self._own),
            follows=tuple(self._by),
            changed=self._changed,
        )

    def _count(self, decision: Decision, *, same: bool) -> None:
        if decision.verdict in ("refuse", "correct", "confirm"):
            confirmed = decision.verdict == "confirm"
            self.otherwise = decision.target.said if confirmed and not same else ""
        if decision.verdict == "seen":
            self.seen = True
        elif decision.verdict == "refuse":
            self.verdict = "refused"
        elif decision.verdict == "correct":
            self.verdict = "corrected"
        elif decision.verdict == "confirm":
            self.verdict = "corrected" if self._amendments else "confirmed"


class Dockets:
    """The dockets of all lines that anything was decided about."""

    def __init__(self) -> None:
        self._all: dict[Key, Docket] = {}

    def of(self, key: Key) -> Docket:
        """Give the docket of a line, empty where nothing was decided yet."""
        return self._all.setdefault(key, Docket(key))

    def refused(self) -> frozenset[Key]:
        """Give the lines that are refused."""
        return frozenset(key for key, one in self._all.items() if one.verdict == "refused")

    def __iter__(self) -> Iterator[Docket]:
        """Go over all of them."""
        return iter(tuple(self._all.values()))

    def judgements(self, rank: Mapping[Key, int]) -> tuple[Judgement, ...]:
        """Give what all come to, in the order of the file, entities last."""
        last = len(rank)
        ordered = sorted(self._all, key=lambda key: (rank.get(key, last), key))
        return tuple(self._all[key].judgement for key in ordered)
