"""Claims that say the same, across the dispatches of an affair."""

import math
from collections.abc import Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.moments import contemporary
from recoupe.crosscheck.accounts.pairing import pairs_to_compare
from recoupe.crosscheck.accounts.similarity import Similarity
from recoupe.crosscheck.dates import may_meet
from recoupe.lang.comparison import ComparisonLexicon

Group = tuple[Claim, ...]

# Acts that are one where words differ: to ask for and to demand, to offer and to promise.
_CLASS = {"announce": "say", "ask": "demand", "promise": "offer"}
# Similarity alone cannot align claims; it decides only among claims of one party, one class of
# act, one addressee and one time. Set on the two reference dispatches, where true pairs of one
# class begin at 0.24 and false ones end at 0.20: few pairs, so a figure to measure again on more.
# "say" is no class to speak of and asks for more.
_SAME_ACT, _BOTH_SAY, _SAY_AND_ACT = 0.23, 0.35, 0.5
# A word for the same thing done (retirer, retrait), and an addressee or the thing it is done to in
# common: half of it is enough.
_SAME_THEME, _THINGS = 0.12, 2
# A fact that two parties, or two agencies themselves, tell is one fact only in much the same words.
_SAME_FACT, _FACT_WORDS = 0.38, 3
_FACTS = frozenset({"announce", "concede", "say"})
# One agency repeats itself on purpose when it tells two things: merge only what is nearly equal.
_ONE_AGENCY = 0.2


class Margins:
    """By how much two claims of a list are more alike than they must be; each pair judged once."""

    def __init__(
        self, claims: Sequence[Claim], similarity: Similarity, lexicon: ComparisonLexicon
    ) -> None:
        self._claims = claims
        self._similarity = similarity
        self._lexicon = lexicon
        self._known: dict[tuple[int, int], float | None] = {}

    def between(self, one: int, other: int) -> float | None:
        """Give the margin of two claims by their numbers; None: never the same."""
        pair = (min(one, other), max(one, other))
        if pair not in self._known:
            first, second = (self._claims[number] for number in pair)
            self._known[pair] = margin(first, second, self._similarity, lexicon=self._lexicon)
        return self._known[pair]


def align_claims(
    claims: Sequence[Claim], similarity: Similarity, *, lexicon: ComparisonLexicon
) -> tuple[Group, ...]:
    """Group the claims that say the same; each is in exactly one group, alone where in doubt.

    Two claims are compared only when a party speaks in both, their acts are of one class, and
    neither addressees, times of speech nor the main clauses' negations keep them apart; facts that
    two parties or the agencies themselves tell, in much the same words. Groups grow from the most
    alike pair on; one grows only while its claims of different agencies are alike on average.
    The order of the claims is no matter.
    """
    ordered = sorted(claims, key=lambda claim: claim.key)
    margins = Margins(ordered, similarity, lexicon)
    alike = [
        (found, pair)
        for pair in pairs_to_compare(ordered)
        if (found := margins.between(*pair)) is not None and found >= 0
    ]
    groups = {index: [index] for index in range(len(ordered))}
    for _, (one, other) in sorted(alike, key=lambda item: (-item[0], item[1])):
        first, second = groups[one], groups[other]
        if first is not second and _may_merge(first, second, margins, ordered):
            first.extend(second)
            for index in second:
                groups[index] = first
    kept = {min(group): sorted(group) for group in groups.values()}
    return tuple(tuple(ordered[index] for index in kept[key]) for key in sorted(kept))


def margin(
    one: Claim, other: Claim, similarity: Similarity, *, lexicon: ComparisonLexicon
) -> float | None:
    """Tell by how much two claims are more alike than they must be; None: never the same."""
    if one.negative != other.negative or not contemporary(one, other) or _of_two_days(one, other):
        return None
    threshold = threshold_between(one, other, lexicon=lexicon)
    if threshold is None:
        return None
    extra = _ONE_AGENCY if one.agency == other.agency else 0.0
    return likeness(one, other, similarity) - threshold - extra


def likeness(one: Claim, other: Claim, similarity: Similarity) -> float:
    """Compare two claims, one agency's whole with another's sentence where it has several."""
    if one.agency == other.agency:
        return similarity.between(one.text, other.text)
    return similarity.nearest((one.text, *one.parts), (other.text, *other.parts))


def threshold_between(one: Claim, other: Claim, *, lexicon: ComparisonLexicon) -> float | None:
    """Give the similarity two claims need, by speakers and acts; None where these exclude it."""
    if not _speak_for_one(one, other):
        facts = {one.attribution.act, other.attribution.act} <= _FACTS
        enough = len(one.stems & other.stems) >= _FACT_WORDS and not _anonymous_only(one, other)
        sure = one.condition is None and other.condition is None and not _figures_apart(one, other)
        return _SAME_FACT if facts and enough and sure else None
    if _addressed_apart(one, other):
        return None
    classes = {_CLASS.get(claim.attribution.act, claim.attribution.act) for claim in (one, other)}
    if classes == {"say"}:
        return _BOTH_SAY
    if len(classes) == 1:
        themes = shared_themes(one, other)
        addressed = not set(one.addressed).isdisjoint(other.addressed)
        things = {stem for stem in one.scene & other.scene if not _begins(stem, themes)}
        return _SAME_THEME if themes and (addressed or len(things) >= _THINGS) else _SAME_ACT
    return _SAY_AND_ACT if "say" in classes else None


def shared_themes(one: Claim, other: Claim) -> tuple[str, ...]:
    """List the words by which two claims speak of the same thing done, by the lexicon's themes."""
    found = [
        word
        for name, mine in one.themes.items()
        if (theirs := other.themes.get(name)) is not None
        for word in (mine, theirs)
    ]
    return tuple(dict.fromkeys(found))


def _figures_apart(one: Claim, other: Claim) -> bool:
    return any(mine.conflicts(theirs) for mine in one.figures for theirs in other.figures)


def _of_two_days(one: Claim, other: Claim) -> bool:
    """Tell whether two claims count the same things on days that cannot be one."""
    days = [(mine, theirs) for mine in one.days for theirs in other.days]
    if not days or any(may_meet(mine, theirs) for mine, theirs in days):
        return False
    return _figures_apart(one, other)


def _begins(stem: str, words: Sequence[str]) -> bool:
    return any(word.startswith(stem) for word in words)


def _speak_for_one(one: Claim, other: Claim) -> bool:
    if one.voiced or other.voiced:
        return False
    if one.parties or other.parties:
        return not set(one.parties).isdisjoint(other.parties)
    return not one.speakers and not other.speakers


def _anonymous_only(one: Claim, other: Claim) -> bool:
    """Tell whether nothing shows that two speakers are two: neither has a party."""
    return not (one.parties or one.voiced) or not (other.parties or other.voiced)


def _addressed_apart(one: Claim, other: Claim) -> bool:
    return bool(
        one.addressed and other.addressed and set(one.addressed).isdisjoint(other.addressed)
    )


def _may_merge(
    first: Sequence[int], second: Sequence[int], margins: Margins, claims: Sequence[Claim]
) -> bool:
    across: list[float] = []
    within: list[float] = []
    for one in first:
        for other in second:
            found = margins.between(one, other)
            if found is None:
                return False
            same = claims[one].agency == claims[other].agency
            (within if same else across).append(found)
    return math.fsum(across or within) >= 0
