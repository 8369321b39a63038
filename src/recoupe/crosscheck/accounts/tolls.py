"""Tolls: how many people of one side were killed, hurt, arrested, taken or driven out."""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.figures import Figure, bounded
from recoupe.crosscheck.accounts.lookup import Lookup
from recoupe.crosscheck.accounts.running_text import body_sentences
from recoupe.crosscheck.accounts.sightings import (
    Sighting,
    Stretch,
    blank_claim,
    nearest_days,
    sighted,
    widened,
)
from recoupe.lang.comparison import ComparisonLexicon, matching
from recoupe.lang.numerals import Numeral, numerals
from recoupe.lang.words import Word, words_of
from recoupe.records import Reading

# "cinq gardes et quatre soldats avaient trouvé la mort": what befell them stands some words on, or
# a few before ("a perdu un homme").
_AHEAD, _BEHIND = 12, 2
# How far from the number the people may be named ("deux le nombre de personnes"), or what befell
# them where they are not ("onze autres blessés").
_PEOPLE, _FATE = 4, 2
_SHORT = 30
_OPENS = re.compile(r"[,;:(«\"“]\s*|\bet\s+")


class Toll(msgspec.Struct, frozen=True):
    """A number of people, what befell them, the state they are of where it is told, and where.

    ``updates`` is true where the words say that another toll went before.
    """

    fate: str
    side: str | None
    figure: Figure
    sighting: Sighting
    updates: bool = False


def find_tolls(
    readings: Sequence[Reading],
    claims: Mapping[str, Sequence[Claim]],
    lookup: Lookup,
    copies: frozenset[str],
    *,
    lexicon: ComparisonLexicon,
) -> tuple[Toll, ...]:
    """List the tolls that dispatches give in their running text, by dispatch and place."""
    found = []
    for reading in readings:
        key = reading.dispatch.id
        told = claims.get(key, ())
        blank = blank_claim(reading, lookup, copies)
        for sentence in body_sentences(reading):
            for fate, figure, place in _counts(reading.dispatch.text, sentence, lexicon):
                whole = _clause(reading.dispatch.text, sentence, place)
                claim = widened(reading, sighted(reading, place, told, blank), whole)
                days = nearest_days(reading, place, sentence)
                sighting = Sighting(claim, days, frozenset(claim.parties), sentence)
                sides = _sides(reading, sentence, lookup)
                updates = _updates(reading.dispatch.text, sentence, lexicon)
                found.append(Toll(fate, _side(sides, place), figure, sighting, updates))
    return tuple(found)


def _sides(reading: Reading, sentence: Stretch, lookup: Lookup) -> list[tuple[int, str]]:
    """List where a sentence names somebody of a state, with the state."""
    return sorted(
        (mention.start, state)
        for mention in reading.mentions
        if sentence[0] <= mention.start < sentence[1]
        for state in lookup.states(reading.dispatch.id, mention.entity)
    )


def _updates(text: str, sentence: Stretch, lexicon: ComparisonLexicon) -> bool:
    folded = f" {' '.join(word.folded for word in words_of(text, [sentence]))} "
    return any(f" {phrase} " in folded for phrase in lexicon.updates)


def _side(sides: Sequence[tuple[int, str]], place: Stretch) -> str | None:
    """Give the state named among those counted, else the one named last before them."""
    inside = [state for start, state in sides if place[0] <= start < place[1]]
    before = [state for start, state in sides if start < place[0]]
    return inside[0] if inside else before[-1] if before else None


def _counts(
    text: str, sentence: Stretch, lexicon: ComparisonLexicon
) -> Iterator[tuple[str, Figure, Stretch]]:
    """Yield what befell how many, and the words that tell it."""
    words = words_of(text, [sentence])
    found = [*numerals(text, words, lexicon), *_singles(words, lexicon)]
    counted = sorted(
        (numeral for numeral in found if _of_people(words, numeral, lexicon)),
        key=lambda numeral: numeral.first,
    )
    for index, numeral in enumerate(counted):
        following = counted[index + 1].first if index + 1 < len(counted) else len(words)
        fated = _fate(words, numeral, following, lexicon)
        if fated is not None:
            fate, first, last = fated
            figure = bounded(text, words, numeral, fate, lexicon)
            yield fate, figure, (words[first].start, words[last].end)


def _clause(text: str, sentence: Stretch, place: Stretch) -> Stretch:
    """Give the words that tell a toll, from the beginning of their clause where they are few."""
    start, end = place
    if end - start >= _SHORT:
        return start, end
    opened = max(
        (found.end() for found in _OPENS.finditer(text, sentence[0], start)), default=sentence[0]
    )
    return max(opened, sentence[0]), end


def _singles(words: Sequence[Word], lexicon: ComparisonLexicon) -> Iterator[Numeral]:
    """Yield "un" and "une" before somebody: one soldier, one demonstrator."""
    for index, word in enumerate(words[:-1]):
        if word.folded in lexicon.ones and matching([words[index + 1].folded], lexicon.people):
            yield Numeral(index, index + 1, 1, 1)


def _of_people(words: Sequence[Word], numeral: Numeral, lexicon: ComparisonLexicon) -> bool:
    ahead = [word.folded for word in words[numeral.after : numeral.after + _PEOPLE]]
    fates = [pattern for patterns in lexicon.fates.values() for pattern in patterns]
    if not ahead or matching(ahead[:1], lexicon.measures):
        return False
    return bool(matching(ahead, lexicon.people) or matching(ahead[:_FATE], fates))


def _fate(
    words: Sequence[Word], numeral: Numeral, following: int, lexicon: ComparisonLexicon
) -> tuple[str, int, int] | None:
    """Find what befell those counted: the fate, and the first and last word that tell it."""
    near = range(numeral.after, min(following, numeral.after + _AHEAD, len(words)))
    far = range(near.stop, min(near.stop + _AHEAD, len(words)))
    back = range(numeral.first - 1, max(-1, numeral.first - 1 - _BEHIND), -1)
    for places in (near, back, far):
        for place in places:
            for fate, patterns in lexicon.fates.items():
                if matching([words[place].folded], patterns):
                    ends = sorted((place, numeral.first))
                    last = max(ends[1], min(numeral.after, len(words) - 1))
                    return fate, ends[0], place if place > last else last
    return None
