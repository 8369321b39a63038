"""What stands on the front page of an affair."""

from dataclasses import dataclass

from recoupe.dossier.ledger_lines import ExchangeLine, OccurrenceLine, PositionLine
from recoupe.dossier.sheet import FindingLine
from recoupe.records import Story
from recoupe.web.affair_file import AffairFile

_CONTESTED, _CORROBORATED, _POSITIONS, _EXCHANGES, _DAYS, _STORIES = 6, 9, 6, 6, 7, 12


@dataclass(frozen=True, slots=True)
class Front:
    """The first lines of each part; ``waiting`` are positions nobody has answered."""

    lead: FindingLine | None
    contested: tuple[FindingLine, ...]
    corroborated: tuple[FindingLine, ...]
    waiting: tuple[tuple[str, PositionLine], ...]
    exchanges: tuple[ExchangeLine, ...]
    occurrences: tuple[OccurrenceLine, ...]
    stories: tuple[Story, ...]


def front_of(file: AffairFile) -> Front:
    """Choose what an editor reads first; the lead is the gravest difference, else what is sure."""
    sections = {
        one.key: [line for _, lines in one.groups for line in lines] for one in file.sheet.findings
    }
    contested = sections.get("contested", [])
    corroborated = sections.get("corroborated", [])
    lead = next(iter(contested or corroborated), None)
    return Front(
        lead,
        tuple(line for line in contested if line is not lead)[:_CONTESTED],
        tuple(line for line in corroborated if line is not lead)[:_CORROBORATED],
        _waiting(file),
        tuple(reversed(file.sheet.exchanges))[:_EXCHANGES],
        _latest(file),
        tuple(sorted(file.dossier.stories, key=lambda one: -len(one.dispatches)))[:_STORIES],
    )


def _waiting(file: AffairFile) -> tuple[tuple[str, PositionLine], ...]:
    """Choose open positions, those first that most dispatches tell."""
    open_ = [
        (group.holder, line)
        for group in file.sheet.positions
        for line in group.lines
        if line.as_of and not line.claimed
    ]
    return tuple(sorted(open_, key=lambda one: -len(one[1].links))[:_POSITIONS])


def _latest(file: AffairFile) -> tuple[OccurrenceLine, ...]:
    new = [line for line in file.sheet.timeline if line.temporal == "new" and line.earliest]
    return tuple(reversed(new))[:_DAYS]
