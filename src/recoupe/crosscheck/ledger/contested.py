"""What sides tell against each other, by the findings of the affair."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.records import Finding

# A layer of speech: its dispatch and its id.
Layer = tuple[str, str]


def contested_by(
    claims: Sequence[Claim], findings: Sequence[Finding]
) -> Mapping[Layer, tuple[Claim, ...]]:
    """Give for each layer of speech the claims of other sides that it contradicts.

    What stands in reprints is left out.
    """
    known = {layer_of(c): c for c in claims if not c.copied and not c.voiced}
    found: dict[Layer, dict[Layer, Claim]] = defaultdict(dict)
    for finding in findings:
        if finding.about != "contest" or finding.agreement != "parties_contradict":
            continue
        layers = dict.fromkeys((e.dispatch, e.attribution or "") for e in finding.evidence)
        told = {layer: known[layer] for layer in layers if layer in known}
        for layer, claim in told.items():
            found[layer] |= {
                other: one
                for other, one in told.items()
                if set(one.parties).isdisjoint(claim.parties)
            }
    return {layer: tuple(others.values()) for layer, others in found.items()}


def layer_of(claim: Claim) -> Layer:
    """Name the layer of speech a claim is."""
    return claim.dispatch, claim.attribution.id
