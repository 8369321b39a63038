"""The decided findings, positions and exchanges of an affair, as a crisis of our own format."""

from collections.abc import Iterable, Mapping
from typing import Any

from recoupe.export.gold.anchors import anchor
from recoupe.export.gold.decided import Decided
from recoupe.records import Evidence, Exchange, Finding, Judged, Position
from recoupe.records.dossier import FiledDispatch

Item = dict[str, Any]


def compare(file: Judged, decided: Decided) -> Mapping[str, Item]:
    """Write the files of one crisis by name; none where nothing of the kind was decided.

    ``refused`` are lines that should not be found. What the ledger's lines say beside whose and of
    what kind they are was not looked at: ``soft``.
    """
    texts = {one.id: one for one in file.dispatches}
    findings = [_finding(one, texts) for one, _ in decided.told("finding", file.findings)]
    positions = [_position(one, texts) for one, _ in decided.told("position", file.positions)]
    exchanges = [_exchange(one, texts) for one, _ in decided.told("exchange", file.exchanges)]
    out = file.refused
    wrong = [_finding(one, texts) for one, _ in decided.told("finding", out.findings)]
    held = [_position(one, texts) for one, _ in decided.told("position", out.positions)]
    passed = [_exchange(one, texts) for one, _ in decided.told("exchange", out.exchanges)]
    if not any((findings, positions, exchanges, wrong, held, passed)):
        return {}
    return {
        "metadata.json": _metadata(file),
        "crosscheck.json": {
            "partial": True,
            "stories": [
                {"label": story.label, "dispatches": list(story.dispatches)}
                for story in file.stories
            ],
            "findings": _whole(findings),
            "refused": _whole(wrong),
            "apart": [],
        },
        "ledger.json": {
            "partial": True,
            "positions": _whole(positions),
            "exchanges": _whole(exchanges),
            "refused": {"positions": _whole(held), "exchanges": _whole(passed)},
        },
    }


def _whole(items: Iterable[Item]) -> list[Item]:
    """Leave out those none of whose words can be named."""
    return [item for item in items if item["evidence"]]


def _places(evidence: Iterable[Evidence], texts: Mapping[str, FiledDispatch]) -> list[list[str]]:
    found: list[list[str]] = []
    for one in evidence:
        words = anchor(texts[one.dispatch].text, one.start, one.end)
        if words is not None and [one.dispatch, words] not in found:
            found.append([one.dispatch, words])
    return found


def _finding(one: Finding, texts: Mapping[str, FiledDispatch]) -> Item:
    return {
        "id": one.id,
        "claim": one.claim,
        "agreement": one.agreement,
        "differences": list(one.differences),
        "agencies": None,
        "parties": None,
        "evidence": _places(one.evidence, texts),
    }


def _position(one: Position, texts: Mapping[str, FiledDispatch]) -> Item:
    return {
        "id": one.id,
        "holder": one.holder,
        "kind": one.kind,
        "claimed_by": one.claimed_by,
        "addressee": one.addressee,
        "object": one.object,
        "condition": one.condition,
        "first": one.first,
        "last": one.last,
        "status": one.status,
        "status_by": None,
        "evidence": _places(one.evidence, texts),
        "soft": ["addressee", "status"],
    }


def _exchange(one: Exchange, texts: Mapping[str, FiledDispatch]) -> Item:
    return {
        "id": one.id,
        "kind": one.kind,
        "label": one.label,
        "parties": list(one.parties),
        "from": one.sender,
        "to": list(one.recipients),
        "date": one.date,
        "channel": one.channel,
        "duration": one.duration,
        "place": one.place,
        "answers": one.answers,
        "status": one.status,
        "status_by": None,
        "evidence": _places(one.evidence, texts),
        "soft": ["answers", "date", "status"],
    }


def _metadata(file: Judged) -> Item:
    return {
        "title": file.stories[0].label if file.stories else "",
        "files": [
            {
                "file": f"{one.id}.txt",
                "agency": one.agency,
                "publisher": one.publisher,
                "filed": one.filed,
                "lang": one.lang,
                **({"reprint_of": f"{one.reprint_of}.txt"} if one.reprint_of else {}),
            }
            for one in file.dispatches
        ],
    }
