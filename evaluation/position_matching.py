"""Found positions put beside those expected."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from evaluation.finding_matching import SHARED
from evaluation.position_gold import GoldPosition
from recoupe.lang.words import name_words
from recoupe.records import Cast, Position

# "les Occidentaux", "comité de Brest": words without which a name is the same name.
_SMALL = frozenset({"d", "de", "des", "du", "en", "et", "l", "la", "le", "les"})
_STEM = 6
SameName = Callable[[str, str], bool]


@dataclass(frozen=True)
class Matched:
    """Expected positions with the found one, those set aside, those that match none."""

    pairs: tuple[tuple[GoldPosition, Position | None], ...]
    free: tuple[Position, ...]
    false: tuple[Position, ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall of lines."""
        right, missed = self.right, len(self.pairs) - self.right
        return 2 * right / (2 * right + missed + len(self.false)) if right else 0.0

    @property
    def right(self) -> int:
        """How many expected lines are found."""
        return sum(found is not None for _, found in self.pairs)


def names_of(casts: Sequence[Cast]) -> SameName:
    """Tell whether a name of the gold means a found holder, by any name of his party.

    A name means one that has all its words, and the other way round.
    """
    known: dict[str, set[frozenset[str]]] = {}
    for cast in casts:
        labels = {e.id: (e.label, *e.also) for e in cast.entities}
        for called in labels.values():
            known.setdefault(called[0], set()).update(map(_words, called))
        for party in cast.parties:
            names = known.setdefault(party.label, {_words(party.label)})
            names.update(_words(n) for m in party.members for n in labels.get(m, ()))

    def same(gold: str, found: str) -> bool:
        wanted = _words(gold)
        plain = _words(found)
        return wanted <= plain or plain <= wanted or wanted in known.get(found, ())

    return same


def _words(name: str) -> frozenset[str]:
    # "opposition paraguayenne" is the "opposition du Paraguay".
    return frozenset(word[:_STEM] for word in name_words(name) if word not in _SMALL)


def match(
    gold: Sequence[GoldPosition],
    found: Sequence[Position],
    names: Mapping[str, str],
    same_name: SameName,
) -> Matched:
    """Put each found line to at most one expected one: of the same holder and kind, best cited.

    ``names`` gives the name of each dispatch by its id. What matches a line that is not expected
    is free, neither right nor false.
    """
    choices = sorted(
        (not line.expected, -cited, number, place)
        for number, line in enumerate(gold)
        for place, position in enumerate(found)
        if agrees(line, position, same_name) and (cited := cited_places(line, position, names))
    )
    taken: dict[int, int] = {}
    for _, _, number, place in choices:
        if number not in taken and place not in taken.values():
            taken[number] = place
    pairs = [
        (line, found[taken[number]] if number in taken else None)
        for number, line in enumerate(gold)
        if line.expected
    ]
    free = [found[place] for number, place in taken.items() if not gold[number].expected]
    rest = [one for place, one in enumerate(found) if place not in taken.values()]
    return Matched(tuple(pairs), tuple(free), tuple(rest))


def plain_concessions(
    gold: Sequence[GoldPosition], found: Sequence[Position], names: Mapping[str, str]
) -> list[Position]:
    """List the concessions given as a party's own that only the other side tells."""
    return [
        one
        for one in found
        if one.kind == "concession" and one.claimed_by is None
        if any(line.claimed and cited_places(line, one, names) for line in gold)
    ]


def agrees(line: GoldPosition, position: Position, same_name: SameName) -> bool:
    """Tell whether a found line has a right holder and kind."""
    holder = not line.holders or any(same_name(name, position.holder) for name in line.holders)
    return holder and (not line.kinds or position.kind in line.kinds)


def cited_places(line: GoldPosition, position: Position, names: Mapping[str, str]) -> int:
    """Count the places of an expected line of which three tenths are cited."""
    return sum(
        any(
            names.get(item.dispatch) == place.document
            and min(item.end, place.end) - max(item.start, place.start)
            >= SHARED * (place.end - place.start)
            for item in position.evidence
        )
        for place in line.places
    )
