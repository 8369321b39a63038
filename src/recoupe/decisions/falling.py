"""Lines that stood on refused ones: what they lose, and which of them go, too."""

from collections.abc import MutableMapping
from typing import TypeVar

from msgspec.structs import replace

from recoupe.decisions.docket import Dockets
from recoupe.decisions.refusing import Gone, fewer
from recoupe.decisions.workbench import Change, Workbench
from recoupe.records import Exchange, Finding, Occurrence, Position, TargetKind

_Told = TypeVar("_Told", Finding, Position, Exchange, Occurrence)


def fall(bench: Workbench, dockets: Dockets) -> None:
    """Take refused words out of the lines that stand on them, and out what has no others."""
    gone = Gone.of(dockets.refused(), bench.file.dispatches)
    _lessen("position", bench.positions, gone, dockets)
    _lessen("exchange", bench.exchanges, gone, dockets)
    before = dict(bench.findings)
    _lessen("finding", bench.findings, gone, dockets)
    for name, finding in bench.findings.items():
        now = fewer(finding, before[name])
        if now is None:
            dockets.of(("finding", name)).fall(gone.lines(before[name]))
        elif now.agreement != finding.agreement:
            change: Change = (("finding", name), "agreement", finding.agreement, now.agreement)
            dockets.of(("finding", name)).amend(change, None)
            bench.findings[name] = now
    _lessen("occurrence", bench.occurrences, gone, dockets)
    refused = dockets.refused()
    for name, line in bench.occurrences.items():
        if ("exchange", line.exchange) in refused:
            dockets.of(("occurrence", name)).fall((line.exchange or "",))
        elif ("finding", line.finding) in refused:
            bench.occurrences[name] = replace(line, finding=None)
    for name, exchange in bench.exchanges.items():
        if ("exchange", exchange.answers) in refused:
            bench.exchanges[name] = replace(exchange, answers=None)


def _lessen(
    kind: TargetKind, lines: MutableMapping[str, _Told], gone: Gone, dockets: Dockets
) -> None:
    for name, line in lines.items():
        if not (lost := gone.lines(line)):
            continue
        if (left := gone.without(line)) is None:
            dockets.of((kind, name)).fall(lost)
        else:
            dockets.of((kind, name)).lean(lost)
            lines[name] = left
