"""What answers what: exchanges that follow upon one another."""

from recoupe.dossier.ledger_lines import ExchangeLine
from recoupe.dossier.sheet import Sheet


def threads_of(sheet: Sheet) -> tuple[tuple[ExchangeLine, ...], ...]:
    """Give each chain of answers from its first exchange on; what nothing answers stands in none.

    Where two answer one, each has its own chain.
    """
    by_code = {line.code: line for line in sheet.exchanges}
    answered = {line.answers for line in sheet.exchanges}
    chains = []
    for last in sheet.exchanges:
        if not last.answers or last.code in answered:
            continue
        chain: list[ExchangeLine] = []
        at: ExchangeLine | None = last
        while at is not None and at not in chain:
            chain.append(at)
            at = by_code.get(at.answers)
        chains.append(tuple(reversed(chain)))
    return tuple(chain for chain in chains if len(chain) > 1)
