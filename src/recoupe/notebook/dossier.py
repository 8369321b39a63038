"""A crisis file in brief: what it is about, its weightiest findings, its dispatches."""

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from recoupe.dossier.context import Context
from recoupe.dossier.cover import subject, summary, write_dispatches
from recoupe.dossier.sheet import DispatchLine
from recoupe.dossier.verdicts import write_findings
from recoupe.dossier.wording import Wording
from recoupe.notebook.cutting import Cut, first_of
from recoupe.notebook.finding import FindingView, view_line
from recoupe.notebook.wording import load_labels
from recoupe.records import Agreement
from recoupe.records.dossier import Dossier
from recoupe.records.judged import Judged

_FINDINGS, _WORDS, _DISPATCHES = 2, 3, 8
# What one agency alone tells is counted, and shown only where there is nothing else.
_ALONE: Agreement = "single_source"


@dataclass(frozen=True, slots=True)
class Section:
    """Findings of one kind: the first of them, and how many there are."""

    key: str
    title: str
    total: int
    findings: Cut[FindingView]


@dataclass(frozen=True, slots=True)
class DossierView:
    """What is shown of a crisis file; ``alone`` counts what one agency alone tells."""

    title: str
    subject: str
    summary: tuple[str, ...]
    contents: tuple[str, ...]
    sections: tuple[Section, ...]
    alone: int
    dispatches: Cut[DispatchLine]


def view_dossier(file: Dossier, wording: Wording) -> DossierView:
    """Put the beginning of a crisis file into words: two findings of each kind."""
    compared = tuple(one for one in file.findings if one.agreement != _ALONE)
    brief = msgspec.structs.replace(file, findings=compared or file.findings)
    context = Context.of(brief, wording)
    return DossierView(
        title=wording.word("title"),
        subject=subject(context),
        summary=summary(context),
        contents=_contents(file, wording),
        sections=tuple(_sections(context)),
        alone=len(file.findings) - len(compared) if compared else 0,
        dispatches=first_of(write_dispatches(context), _DISPATCHES),
    )


def line_of_dossier(file: Dossier, wording: Wording) -> str:
    """Say in one line what a crisis file holds."""
    counts = [wording.count("dispatches", len(file.dispatches)), *_contents(file, wording)]
    return f"<{type(file).__name__}: {' · '.join(counts)}>"


def _sections(context: Context) -> Iterator[Section]:
    for section in write_findings(context):
        lines = [line for _, group in section.groups for line in group]
        kept = first_of(lines, _FINDINGS)
        views = tuple(view_line(line, context.wording, _WORDS) for line in kept.items)
        yield Section(section.key, section.title, len(lines), Cut(views, kept.rest))


def _contents(file: Dossier, wording: Wording) -> tuple[str, ...]:
    """Count what a file has, of each kind that it has."""
    labels = load_labels(wording.code)
    sizes = {
        "findings": len(file.findings),
        "statements": len(file.attributions),
        "events": len({(event.dispatch, event.id) for event in file.events}),
        "positions": len(file.positions),
        "exchanges": len(file.exchanges),
        "occurrences": len(file.timeline),
        "problems": len(file.problems),
        "decided": len(file.judgements) if isinstance(file, Judged) else 0,
    }
    return tuple(labels.count(key, size) for key, size in sizes.items() if size)
