"""In what the agencies' accounts of one claim differ."""

from collections.abc import Mapping, Sequence

from recoupe.crosscheck.accounts import contrasts
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.margins import Likeness
from recoupe.crosscheck.accounts.sided import (
    absolute,
    act_in_cue,
    condition,
    conditional,
    one_sided,
    superlative,
)
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.reasons import Reasons
from recoupe.records import Difference


def find_differences(
    claims: Sequence[Claim],
    labels: Mapping[str, str],
    likeness: Likeness,
    *,
    lexicon: ComparisonLexicon,
    reasons: Reasons,
) -> tuple[tuple[Difference, str], ...]:
    """List what the agencies tell otherwise, each with the words that show it; order is fixed.

    Looks at condition, force, members, number, time, modality and attribution. Translated words
    differ without meaning to, and scope asks for more than words: neither is judged.
    """
    names = sorted({claim.agency for claim in claims})
    by_agency = {name: [claim for claim in claims if claim.agency == name] for name in names}
    if len(by_agency) < 2:
        return ()
    found = (
        one_sided(by_agency, "condition", "condition", reasons, condition),
        contrasts.acts(by_agency, lexicon, reasons),
        one_sided(by_agency, "force", "force_cue", reasons, lambda c: act_in_cue(c, lexicon)),
        None
        if any(superlative(claim, lexicon) for claim in claims)
        else one_sided(by_agency, "force", "force_words", reasons, lambda c: absolute(c, lexicon)),
        contrasts.members(by_agency, labels, reasons),
        contrasts.numbers(by_agency, reasons),
        contrasts.times(by_agency, reasons),
        one_sided(by_agency, "modality", "conditional", reasons, conditional),
        contrasts.speakers(by_agency, labels, likeness, reasons),
    )
    return tuple(item for item in found if item is not None)
