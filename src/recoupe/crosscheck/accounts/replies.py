"""A claim and the other party's reply, in the sentences that follow it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contests import Contest, as_told, opposed
from recoupe.crosscheck.accounts.margins import shared_themes
from recoupe.lang.comparison import ComparisonLexicon, matching
from recoupe.lang.folding import fold
from recoupe.lang.reasons import Reasons
from recoupe.lang.words import words_of

# A reply stands in the next sentence, or after one that announces another version.
_NEAR = 120
_SPOKEN = frozenset({"announce", "concede", "deny", "say"})


def find_replies(
    claims: Sequence[Claim],
    texts: dict[str, str],
    *,
    lexicon: ComparisonLexicon,
    reasons: Reasons,
) -> Iterator[Contest]:
    """Yield what one party tells and the other denies next to it, in one dispatch.

    A denial that has a word of the claim contradicts it; a negative answer with a word of it, one
    after "la version de l'autre diffère", or a claim upheld against a negative one ("maintient
    que") only tells it otherwise. ``claims`` are by dispatch
    and place.
    """
    spoken = [claim for claim in claims if not claim.voiced and not claim.copied]
    for first, second in pairwise(spoken):
        if first.dispatch != second.dispatch or not opposed(first, second):
            continue
        between = texts[first.dispatch][_end(first) : _start(second)]
        agreement = _how(first, second, between, lexicon)
        if agreement is not None:
            told = ((as_told(first),), (as_told(second),))
            why = reasons.say("reply_denied" if agreement == "parties_contradict" else "reply")
            yield Contest(agreement, told, (why,))


def _how(
    first: Claim, second: Claim, between: str, lexicon: ComparisonLexicon
) -> Literal["parties_contradict", "parties_differ"] | None:
    acts = {first.attribution.act, second.attribution.act}
    if not acts <= _SPOKEN or first.attribution.act == "deny" or second.attribution.negated:
        return None
    shared = first.scene & second.stems or shared_themes(first, second)
    if first.negative and len(between) <= _NEAR and _upholds(second, lexicon):
        return "parties_differ"
    if not shared:
        return None
    if announces(between, lexicon):
        return "parties_differ"
    if len(between) > _NEAR or not second.negative:
        return None
    return "parties_contradict" if second.attribution.act == "deny" else "parties_differ"


def _upholds(claim: Claim, lexicon: ComparisonLexicon) -> bool:
    cue = claim.attribution.cue
    return cue is not None and bool(matching(fold(cue.text).split(), lexicon.upholding))


def announces(between: str, lexicon: ComparisonLexicon) -> bool:
    """Tell whether some words announce that another account follows."""
    folded = " " + " ".join(word.folded for word in words_of(between, [(0, len(between))]))
    return any(f" {phrase}" in folded for phrase in lexicon.divergence)


def _start(claim: Claim) -> int:
    source, cue = claim.attribution.source, claim.attribution.cue
    starts = [span.start for span in claim.attribution.content]
    starts += [cue.start] if cue else []
    starts += [source.start] if source and source.start is not None else []
    return min(starts)


def _end(claim: Claim) -> int:
    cue = claim.attribution.cue
    return max([span.end for span in claim.attribution.content] + ([cue.end] if cue else []))
