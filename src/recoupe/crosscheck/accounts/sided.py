"""What one agency has in its account and another lacks."""

from collections.abc import Callable, Mapping, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.lang.comparison import ComparisonLexicon, matching
from recoupe.lang.folding import fold
from recoupe.lang.reasons import Reasons
from recoupe.lang.words import words_of
from recoupe.records import Difference

ByAgency = Mapping[str, Sequence[Claim]]

# To say that something is not so denies it, and to say what will be announces it, whatever the
# verb: only these are weaker where the verb does not do them.
_DONE_IN_WORDS = frozenset(
    {"accuse", "ask", "concede", "demand", "offer", "promise", "reject", "threaten"}
)


def one_sided(
    by_agency: ByAgency,
    name: Difference,
    reason: str,
    reasons: Reasons,
    words_of: Callable[[Claim], Sequence[str]],
) -> tuple[Difference, str] | None:
    """Tell of a difference when ``words_of`` finds words at one agency and none at another."""
    words = {name: [w for c in claims for w in words_of(c)] for name, claims in by_agency.items()}
    have = [agency for agency in by_agency if words[agency]]
    lack = [agency for agency in by_agency if not words[agency]]
    if not have or not lack:
        return None
    shown = ", ".join(dict.fromkeys(f"« {word} »" for agency in have for word in words[agency]))
    said = reasons.say(reason, with_it=", ".join(have), without=", ".join(lack), words=shown)
    return name, said


def condition(claim: Claim) -> Sequence[str]:
    """Give the condition of a claim."""
    return [claim.condition] if claim.condition else []


def conditional(claim: Claim) -> Sequence[str]:
    """Give the cue of a claim told in the conditional, its content where it has no cue."""
    cue = claim.attribution.cue
    return [cue.text if cue else claim.content] if claim.attribution.conditional else []


def act_in_cue(claim: Claim, lexicon: ComparisonLexicon) -> Sequence[str]:
    """Give the cue when it names the act itself: "exhorte", not "a dit"."""
    cue = claim.attribution.cue
    if cue is None or claim.attribution.act not in _DONE_IN_WORDS or claim.voiced:
        return []
    return [] if matching(fold(cue.text).split(), lexicon.neutral_cues) else [cue.text]


def absolute(claim: Claim, lexicon: ComparisonLexicon) -> Sequence[str]:
    """Give the words that leave no way out: "jamais", "immédiat"."""
    words = words_of(claim.content, [(0, len(claim.content))])
    return [
        claim.content[word.start : word.end]
        for word in words
        if matching([word.folded], lexicon.absolute)
    ]


def superlative(claim: Claim, lexicon: ComparisonLexicon) -> bool:
    """Tell whether something is called the most of its kind, which is as strong a word."""
    folded = " ".join(word.folded for word in words_of(claim.content, [(0, len(claim.content))]))
    return any(f" {phrase} " in f" {folded} " for phrase in lexicon.superlatives)
