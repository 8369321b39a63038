"""Figures that one party puts against another's, and figures a party gives up."""

from collections.abc import Iterable, Iterator, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contests import Contest, opposed
from recoupe.crosscheck.accounts.figures import Figure
from recoupe.crosscheck.dates import surely_before
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.reasons import Reasons
from recoupe.lang.words import words_of


def find_figure_disputes(
    claims: Sequence[Claim], *, lexicon: ComparisonLexicon, reasons: Reasons
) -> Iterator[Contest]:
    """Yield figures of one party that another takes up to put its own in their place.

    "Les douze tonnes sont en réalité quatre" answers whoever said twelve tonnes; so does a party
    that concedes a figure which its own former one excludes, and this supersedes it.
    """
    counted = [claim for claim in claims if claim.figures and not claim.copied]
    for claim in counted:
        taken = _taken_up(claim, lexicon)
        said = [one for one in counted if taken and opposed(one, claim) and _gives(one, taken)]
        if said:
            why = reasons.say("figure_rebutted", words=f"« {taken[0].words} »")
            yield Contest("parties_differ", (tuple(said), (claim,)), (why,), ("number",))
        if claim.attribution.act == "concede" and not claim.attribution.negated:
            yield from _given_up(claim, counted, reasons)


def find_corrections(groups: Sequence[Sequence[Claim]], *, reasons: Reasons) -> Iterator[Contest]:
    """Yield figures that an agency changed later in a claim that others make too.

    Where it alone makes the claim, the claim's own finding says so.
    """
    for group in groups:
        counted = [claim for claim in group if not claim.copied]
        if len({claim.agency for claim in counted}) < 2:
            continue
        for claim in counted:
            later = [
                other
                for other in counted
                if other.agency == claim.agency
                and surely_before(claim.filed, other.filed)
                and any(a.conflicts(b) for a in claim.figures for b in other.figures)
            ]
            if later:
                before = _said(claim.figures)
                after = _said(figure for other in later for figure in other.figures)
                why = reasons.say("superseded", before=before, after=after)
                yield Contest("superseded", ((claim,), tuple(later)), (why,), ("number",))


def _taken_up(claim: Claim, lexicon: ComparisonLexicon) -> list[Figure]:
    words = words_of(claim.content, [(0, len(claim.content))])
    for index, word in enumerate(words):
        ahead = " ".join(each.folded for each in words[index : index + 3]) + " "
        if any(ahead.startswith(f"{phrase} ") for phrase in lexicon.rebuttals):
            before = claim.content[: word.start]
            return [
                one
                for one in claim.figures
                if one.words in before and any(one.conflicts(other) for other in claim.figures)
            ]
    return []


def _gives(claim: Claim, taken: Sequence[Figure]) -> bool:
    return any(
        (mine.unit, mine.least, mine.most) == (theirs.unit, theirs.least, theirs.most)
        for mine in claim.figures
        for theirs in taken
    )


def _given_up(claim: Claim, counted: Sequence[Claim], reasons: Reasons) -> Iterator[Contest]:
    former = [
        one
        for one in counted
        if one.parties
        and not set(one.parties).isdisjoint(claim.parties)
        and not one.negative
        and surely_before(one.filed, claim.filed)
        and any(mine.conflicts(theirs) for mine in one.figures for theirs in claim.figures)
    ]
    if former:
        before = _said(figure for one in former for figure in one.figures)
        after = _said(claim.figures)
        why = reasons.say("figure_given_up", before=before, after=after)
        yield Contest("superseded", (tuple(former), (claim,)), (why,), ("number",))


def _said(figures: Iterable[Figure]) -> str:
    return " ; ".join(dict.fromkeys(figure.words.lower() for figure in figures))
