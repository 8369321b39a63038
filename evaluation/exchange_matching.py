"""Found exchanges put beside those expected."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evaluation.exchange_gold import GoldExchange
from evaluation.finding_matching import SHARED
from evaluation.position_matching import SameName
from recoupe.records import Exchange

# A letter that answers another is told as either.
_WRITTEN = frozenset({"answer", "letter"})
_FEWEST = 2
_HALF = 0.5


@dataclass(frozen=True)
class MatchedExchanges:
    """Expected exchanges with the found one, and those found that match none."""

    pairs: tuple[tuple[GoldExchange, Exchange | None], ...]
    false: tuple[Exchange, ...]

    @property
    def right(self) -> int:
        """How many expected lines are found."""
        return sum(found is not None for _, found in self.pairs)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall of lines."""
        missed = len(self.pairs) - self.right
        return 2 * self.right / (2 * self.right + missed + len(self.false)) if self.right else 0.0


def match_exchanges(
    gold: Sequence[GoldExchange],
    found: Sequence[Exchange],
    names: Mapping[str, str],
    same_name: SameName,
) -> MatchedExchanges:
    """Put each found line to at most one expected one: of a right kind and parties, best cited.

    ``names`` gives the name of each dispatch by its id. What matches a line that is not expected
    is neither right nor false.
    """
    choices = sorted(
        (not line.expected, -cited, number, place)
        for number, line in enumerate(gold)
        for place, exchange in enumerate(found)
        if _agrees(line, exchange, same_name) and (cited := _cited(line, exchange, names))
    )
    taken: dict[int, int] = {}
    for _, _, number, place in choices:
        if number not in taken and place not in taken.values():
            taken[number] = place
    return MatchedExchanges(
        tuple(
            (line, found[taken[number]] if number in taken else None)
            for number, line in enumerate(gold)
            if line.expected
        ),
        tuple(one for place, one in enumerate(found) if place not in taken.values()),
    )


def _agrees(line: GoldExchange, exchange: Exchange, same_name: SameName) -> bool:
    """Tell whether a found line has a right kind, and half of all parties named in common."""
    kinds = line.kinds | (_WRITTEN if line.kinds & _WRITTEN else frozenset())
    if kinds and exchange.kind not in kinds:
        return False
    if not line.parties:
        return True
    common = sum(any(same_name(name, one) for one in exchange.parties) for name in line.parties)
    every = len(line.parties) + len(exchange.parties) - common
    return common >= min(_FEWEST, len(line.parties)) and common >= _HALF * every


def _cited(line: GoldExchange, exchange: Exchange, names: Mapping[str, str]) -> int:
    """Count the places of an expected line of which three tenths are cited."""
    return sum(
        any(
            names.get(item.dispatch) == place.document
            and min(item.end, place.end) - max(item.start, place.start)
            >= SHARED * (place.end - place.start)
            for item in exchange.evidence
        )
        for place in line.places
    )
