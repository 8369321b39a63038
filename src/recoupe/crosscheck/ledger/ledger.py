"""The ledger of one affair."""

from collections.abc import Sequence

from recoupe.crosscheck.accounts import Aligned
from recoupe.crosscheck.ledger.positions import find_positions
from recoupe.records import Finding, Ledger


def find_ledger(aligned: Aligned, findings: Sequence[Finding], *, lang: str = "fr") -> Ledger:
    """Write the ledger of an affair from its claims and what is found out about them.

    Deterministic, whatever the order in which dispatches came; ``lang`` is that of the reasons.
    """
    return Ledger(positions=find_positions(aligned, findings, lang=lang))
