"""A claim in one line, and the words it stands on."""

from collections.abc import Mapping, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Evidence

_LONGEST = 160


def claim_sentence(
    claims: Sequence[Claim], labels: Mapping[str, str], *, lexicon: ComparisonLexicon
) -> str:
    """Tell the claim in one line: speaker, act, addressee, and the shortest wording of it.

    The names stand without article or verb, so that the line is right for any number and gender.
    """
    claim = min(
        claims,
        key=lambda claim: (
            claim.copied,
            claim.voiced,
            len(claim.content),
            claim.content,
            claim.key,
        ),
    )
    if claim.voiced:
        return f"{claim.agency} : {shortened(claim.content)}"
    speaker = " et ".join(labels.get(key, key) for key in claim.speakers) or lexicon.anonymous
    addressee = " et ".join(sorted(labels.get(key, key) for key in claim.addressed))
    to = f" → {addressee}" if addressee else ""
    return f"{speaker}{to}, {lexicon.acts[claim.attribution.act]} : {shortened(claim.content)}"


def evidence_of(claims: Sequence[Claim], order: Mapping[str, int]) -> tuple[Evidence, ...]:
    """Give the words of each claim, dispatches in their order, one item a stretch."""
    items = {
        (order[claim.dispatch], span.start, span.end, claim.attribution.id): Evidence(
            claim.dispatch, span.start, span.end, span.text, claim.attribution.id or None
        )
        for claim in claims
        for span in claim.attribution.content
    }
    return tuple(items[key] for key in sorted(items))


def shortened(content: str) -> str:
    """Give some words in one line, cut where they are long."""
    line = " ".join(content.split())
    if line.count("«") != line.count("»"):
        line = " ".join(line.replace("«", "").replace("»", "").split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
