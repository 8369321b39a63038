"""The ledger of one affair."""

from collections.abc import Sequence

from recoupe.crosscheck.accounts import Aligned
from recoupe.crosscheck.ledger.exchanges import list_exchanges
from recoupe.crosscheck.ledger.positions import find_positions
from recoupe.crosscheck.ledger.timeline import list_occurrences
from recoupe.records import Finding, Ledger, Narrowing


def find_ledger(
    aligned: Aligned,
    findings: Sequence[Finding],
    narrowed: Sequence[Narrowing],
    *,
    lang: str = "fr",
) -> Ledger:
    """Write the ledger of an affair from its claims and what is found out about them.

    ``narrowed`` are its dates that other dispatches make narrower. Deterministic, whatever the
    order in which dispatches came; ``lang`` is that of the reasons.
    """
    exchanges = list_exchanges(aligned, narrowed, lang=lang)
    return Ledger(
        positions=find_positions(aligned, findings, lang=lang),
        exchanges=exchanges,
        timeline=list_occurrences(aligned, exchanges, findings, narrowed, lang=lang),
    )
