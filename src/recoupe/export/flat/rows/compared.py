"""Rows of what was compared: positions, exchanges, findings."""

from collections.abc import Iterator

from recoupe.export.flat.rows.terms import Row, Terms, reasons_of, standing_on


def positions(terms: Terms) -> Iterator[Row]:
    """Give a row for each position of a party, those refused at the end."""
    for line in (*terms.file.positions, *terms.file.refused.positions):
        yield {
            "id": line.id,
            "story": line.story,
            "holder": line.holder,
            "kind": line.kind,
            "object": line.object,
            "addressee": line.addressee,
            "condition": line.condition,
            "claimed_by": line.claimed_by,
            **terms.dated("first", line.first),
            **terms.dated("last", line.last),
            "status": line.status,
            **terms.dated("as_of", line.as_of),
            **reasons_of(line.why),
            "agencies": list(line.agencies),
            **standing_on(line.evidence),
            **terms.judged("position", line.id),
        }


def exchanges(terms: Terms) -> Iterator[Row]:
    """Give a row for each call, meeting or letter, those refused at the end."""
    every = (*terms.file.exchanges, *terms.file.refused.exchanges)
    known = {line.id for line in every}
    for line in every:
        yield {
            "id": line.id,
            "story": line.story,
            "kind": line.kind,
            "label": line.label,
            "parties": list(line.parties),
            "sender": line.sender,
            "recipients": list(line.recipients),
            **terms.dated("date", line.date),
            "channel": line.channel,
            "duration": line.duration,
            "place": line.place,
            "answers": line.answers if line.answers in known else None,
            "status": line.status,
            **reasons_of(line.why),
            "agencies": list(line.agencies),
            **standing_on(line.evidence),
            **terms.judged("exchange", line.id),
        }


def findings(terms: Terms) -> Iterator[Row]:
    """Give a row for each finding, those refused at the end."""
    for line in (*terms.file.findings, *terms.file.refused.findings):
        yield {
            "id": line.id,
            "story": line.story,
            "about": line.about,
            "agreement": line.agreement,
            "claim": line.claim,
            "agencies": list(line.agencies),
            "agency_count": len(line.agencies),
            "parties": list(line.parties),
            "party_count": len(line.parties),
            "differences": list(line.differences),
            "reasons": list(line.reasons),
            **standing_on(line.evidence),
            **terms.judged("finding", line.id),
        }
