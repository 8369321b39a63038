"""Accusations and the denials that answer them."""

from collections.abc import Sequence

import msgspec

from recoupe.crosscheck.accounts.alignment import Group, shared_themes
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.similarity import Similarity
from recoupe.crosscheck.accounts.verdict import own
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.reasons import Reasons

# A denial of the very words of an accusation; below it the words must name the same thing done.
_SAME_WORDS = 0.3
# What was told without being called an accusation must be denied nearly word for word.
_TOLD_AND_DENIED = 0.5


class Contradiction(msgspec.Struct, frozen=True):
    """Groups of claims in which one party accuses, and those in which the accused denies."""

    accusation: Group
    denials: tuple[Group, ...]
    reasons: tuple[str, ...]


def find_contradictions(
    groups: Sequence[Group],
    similarity: Similarity,
    *,
    lexicon: ComparisonLexicon,
    reasons: Reasons,
) -> tuple[Contradiction, ...]:
    """Pair what a party says of another with that other's denial; abstains when in doubt.

    The denier must be the accused, and the two must share words for the same thing done or be
    alike in wording: an offer denied is no answer to an accusation of murder. Reprints and
    negated speech ("n'a pas accusé") make no contradiction.
    """
    accusations = [
        group for group in groups if _counts(group) and group[0].attribution.act != "deny"
    ]
    denials = [group for group in groups if _counts(group) and _is(group, "deny")]
    found = []
    for accusation in accusations:
        answers = [
            (denial, _why(accusation, denial, similarity, lexicon, reasons)) for denial in denials
        ]
        matched = [(denial, why) for denial, why in answers if why is not None]
        if matched:
            whys = tuple(dict.fromkeys(why for _, why in matched))
            found.append(Contradiction(accusation, tuple(denial for denial, _ in matched), whys))
    return tuple(found)


def _counts(group: Group) -> bool:
    return any(not claim.copied and not claim.attribution.negated for claim in group)


def _is(group: Group, act: str) -> bool:
    return any(claim.attribution.act == act for claim in group)


def _why(
    accusation: Group,
    denial: Group,
    similarity: Similarity,
    lexicon: ComparisonLexicon,
    reasons: Reasons,
) -> str | None:
    accusers = {party for claim in accusation for party in claim.parties}
    deniers = {party for claim in denial for party in claim.parties}
    accused = {party for claim in accusation for party in claim.addressed}
    if not accusers or not deniers or accusers & deniers:
        return None
    score = max(
        similarity.between(one.text, other.text) for one in own(accusation) for other in own(denial)
    )
    if _is(accusation, "accuse") and deniers & accused:
        themes = _themes(accusation, denial, lexicon)
        if themes:
            return reasons.say("contradict_theme", words=", ".join(f"« {w} »" for w in themes))
        least = _SAME_WORDS
    elif any(claim.negative for claim in accusation):
        return None
    else:
        least = _TOLD_AND_DENIED
    if score < least or not _asserted(accusation):
        return None
    return reasons.say("contradict_similar", score=f"{score:.2f}", threshold=f"{least:.2f}")


def _asserted(group: Group) -> bool:
    return any(claim.attribution.act in {"accuse", "announce", "say"} for claim in group)


def _themes(
    accusation: Sequence[Claim], denial: Sequence[Claim], lexicon: ComparisonLexicon
) -> list[str]:
    found = [
        word
        for one in own(accusation)
        for other in own(denial)
        for word in shared_themes(one.text, other.text, lexicon=lexicon)
    ]
    return sorted(set(found))
