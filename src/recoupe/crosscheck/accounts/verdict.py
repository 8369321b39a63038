"""How far the dispatches that make one claim agree."""

from collections.abc import Mapping, Sequence

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.dates import surely_before
from recoupe.lang.reasons import Reasons
from recoupe.records import Agreement


class Verdict(msgspec.Struct, frozen=True):
    """The agreement of some claims with the names it counts and the sentences that tell why."""

    agreement: Agreement
    agencies: tuple[str, ...]
    parties: tuple[str, ...]
    reasons: tuple[str, ...]


def judge(
    claims: Sequence[Claim], labels: Mapping[str, str], *, anonymous: str, reasons: Reasons
) -> Verdict:
    """Judge claims that say the same: count agencies, then the parties behind them.

    Two agencies corroborate each other when two parties stand behind them, an agency's own voice
    counting as one; with one origin, or none that is identified, they only repeat it. A figure
    that an agency itself changed later supersedes its former one. Reprints are counted nowhere.
    """
    counted = own(claims)
    agencies = tuple(sorted({claim.agency for claim in counted}))
    parties = behind(counted, labels, anonymous=anonymous)
    changed = _changed_figure(counted) if len(agencies) == 1 else None
    fields = {"agencies": len(agencies), "parties": len(parties), "names": ", ".join(parties)}
    if changed is not None:
        why = reasons.say("superseded", before=changed[0], after=changed[1])
        return Verdict("superseded", agencies, parties, (why,))
    if len(agencies) == 1:
        return Verdict(
            "single_source", agencies, parties, (reasons.say("one_agency", agency=agencies[0]),)
        )
    voices = {claim.agency for claim in counted if claim.voiced}
    identified = () if parties == (anonymous,) else parties
    if len(identified) + len(voices) > 1:
        fields |= {"voices": ", ".join(sorted(voices))}
        keys = ["corroborated"] if len(identified) > 1 else []
        keys += ["own_voice"] if voices else []
        whys = tuple(reasons.say(key, **fields) for key in keys)
        return Verdict("corroborated", agencies, parties, whys)
    key = "one_origin" if parties and parties != (anonymous,) else "one_origin_unknown"
    why = reasons.say(key, agencies=len(agencies), name=", ".join(parties))
    return Verdict("corroborated_one_origin", agencies, parties, (why,))


def own(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out what stands in reprints, where there is anything else."""
    return [claim for claim in claims if not claim.copied] or claims


def behind(
    claims: Sequence[Claim], labels: Mapping[str, str], *, anonymous: str
) -> tuple[str, ...]:
    """Name the parties the claims come from: those identified; else that a source is not."""
    named = tuple(sorted({labels[party] for claim in claims for party in claim.origins}))
    spoken = any(claim.attribution.source is not None and not claim.voiced for claim in claims)
    return named or ((anonymous,) if spoken else ())


def _changed_figure(claims: Sequence[Claim]) -> tuple[str, str] | None:
    changes = sorted(
        (before.words, after.words)
        for earlier in claims
        for later in claims
        if surely_before(earlier.filed, later.filed)
        for before in earlier.figures
        for after in later.figures
        if before.conflicts(after)
    )
    return changes[0] if changes else None
