"""Claims that say the same, across the dispatches of a story."""

import math
from collections.abc import Sequence
from itertools import combinations

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.similarity import Similarity
from recoupe.crosscheck.dates import may_meet
from recoupe.lang.comparison import ComparisonLexicon, matching

Group = tuple[Claim, ...]

# Acts that are one where words differ: to ask for and to demand, to offer and to promise.
_CLASS = {"announce": "say", "ask": "demand", "promise": "offer"}
# Similarity alone cannot align claims; it decides only among claims of one party, one class of
# act, one addressee and one time. Set on the two reference dispatches, where true pairs of one
# class begin at 0.24 and false ones end at 0.20: few pairs, so a figure to measure again on more.
# "say" is no class to speak of and asks for more.
_SAME_ACT, _BOTH_SAY, _SAY_AND_ACT = 0.23, 0.35, 0.5
# Same addressee and a word for the same thing done (retirer, retrait): half of it is enough.
_SAME_THEME = 0.12
# One agency repeats itself on purpose when it tells two things: merge only what is nearly equal.
_ONE_AGENCY = 0.2


def align_claims(
    claims: Sequence[Claim], similarity: Similarity, *, lexicon: ComparisonLexicon
) -> tuple[Group, ...]:
    """Group the claims that say the same; each is in exactly one group, alone where in doubt.

    Two claims are compared only when a party speaks in both, their acts are of one class, and
    neither addressees, times of speech nor the main clauses' negations keep them apart. Groups
    grow from the most alike pair on; one grows only while its claims of different agencies are
    alike on average. The order of the claims is no matter.
    """
    ordered = sorted(claims, key=lambda claim: claim.key)
    margins = {
        (one, other): margin(ordered[one], ordered[other], similarity, lexicon=lexicon)
        for one, other in combinations(range(len(ordered)), 2)
    }
    groups = {index: [index] for index in range(len(ordered))}
    alike = [(pair, found) for pair, found in margins.items() if found is not None and found >= 0]
    for (one, other), _ in sorted(alike, key=lambda item: (-item[1], item[0])):
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
    threshold = threshold_between(one, other, lexicon=lexicon)
    if threshold is None or not _compatible(one, other):
        return None
    extra = _ONE_AGENCY if one.agency == other.agency else 0.0
    return similarity.between(one.text, other.text) - threshold - extra


def threshold_between(one: Claim, other: Claim, *, lexicon: ComparisonLexicon) -> float | None:
    """Give the similarity two claims need by their acts; None where the acts exclude it."""
    classes = {_CLASS.get(claim.attribution.act, claim.attribution.act) for claim in (one, other)}
    if classes == {"say"}:
        return _BOTH_SAY
    if len(classes) == 1:
        themes = shared_themes(one.text, other.text, lexicon=lexicon)
        addressed = not set(one.addressed).isdisjoint(other.addressed)
        return _SAME_THEME if themes and addressed else _SAME_ACT
    return _SAY_AND_ACT if "say" in classes else None


def shared_themes(one: str, other: str, *, lexicon: ComparisonLexicon) -> tuple[str, ...]:
    """List the words by which two texts speak of the same thing done, by the lexicon's themes."""
    found = []
    for patterns in lexicon.themes.values():
        first, second = matching(one.split(), patterns), matching(other.split(), patterns)
        if first and second:
            found += [first[0], second[0]]
    return tuple(dict.fromkeys(found))


def _compatible(one: Claim, other: Claim) -> bool:
    if one.parties or other.parties:
        speak_for_one = not set(one.parties).isdisjoint(other.parties)
    else:
        speak_for_one = not one.speakers and not other.speakers
    apart = one.addressed and other.addressed and set(one.addressed).isdisjoint(other.addressed)
    times = [claim.attribution.time for claim in (one, other)]
    first, second = (time.edtf if time else None for time in times)
    return (
        speak_for_one and not apart and one.negative == other.negative and may_meet(first, second)
    )


def _may_merge(
    first: Sequence[int],
    second: Sequence[int],
    margins: dict[tuple[int, int], float | None],
    claims: Sequence[Claim],
) -> bool:
    across: list[float] = []
    within: list[float] = []
    for one in first:
        for other in second:
            found = margins[min(one, other), max(one, other)]
            if found is None:
                return False
            same = claims[one].agency == claims[other].agency
            (within if same else across).append(found)
    return math.fsum(across or within) >= 0
