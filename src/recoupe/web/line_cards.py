"""Cards of findings, positions, exchanges and the timeline."""

from collections.abc import Iterator
from typing import assert_never

from recoupe.dossier.ledger_lines import ExchangeLine, OccurrenceLine, PositionLine
from recoupe.dossier.quoting import one_line
from recoupe.dossier.sheet import EventLine, FindingLine, Said
from recoupe.web.affair_file import AffairFile
from recoupe.web.cards import Card, Fact, related_to, tellings_of
from recoupe.web.register import Entry
from recoupe.web.speech_cards import card_of_event, card_of_speech


def card_of(kind: str, key: str, file: AffairFile) -> Card | None:
    """Give the card of a line; None where the file has none of this kind and id."""
    if kind == "attribution":
        return card_of_speech(key, file)
    if kind == "event":
        return card_of_event(key, file)
    code = file.register.codes.get((kind, key))
    if code is None:
        return None
    entry = file.register.entries[code]
    line = entry.line
    return Card(
        entry,
        code,
        key,
        "",
        tuple(fact for fact in (*_facts(entry, file), *_story(entry, file)) if fact.value),
        tellings_of(entry, file),
        () if isinstance(line, FindingLine | Said | EventLine) else line.why,
        line.reasons if isinstance(line, FindingLine) else (),
        related_to((code,), file),
    )


def _facts(entry: Entry, file: AffairFile) -> Iterator[Fact]:
    line = entry.line
    if isinstance(line, FindingLine):
        yield from _finding(line, file)
    elif isinstance(line, PositionLine):
        yield from _position(line, file)
    elif isinstance(line, ExchangeLine):
        yield from _exchange(line, file)
    elif isinstance(line, OccurrenceLine):
        yield Fact("date", line.date)
        yield Fact("standing", line.standing)
        yield Fact("exchange", line.exchange, file.place(line.exchange) if line.exchange else "")
        yield Fact("finding", line.finding, file.place(line.finding) if line.finding else "")
    elif isinstance(line, Said | EventLine):
        return
    else:
        assert_never(line)


def _finding(line: FindingLine, file: AffairFile) -> Iterator[Fact]:
    record = next(one for one in file.dossier.findings if one.id == line.key)
    yield Fact("agencies", ", ".join(record.agencies))
    yield Fact("parties", ", ".join(map(file.wording.state_named, record.parties)))
    yield Fact("differences", " · ".join(line.differences))


def _story(entry: Entry, file: AffairFile) -> Iterator[Fact]:
    dossier = file.dossier
    lists = (dossier.findings, dossier.positions, dossier.exchanges, dossier.timeline)
    named = {one.story for items in lists for one in items if one.id == entry.line.key}
    for story in dossier.stories:
        if story.id in named:
            yield Fact("story", one_line(story.label), f"/story/{story.id}", foreign=True)


def _position(line: PositionLine, file: AffairFile) -> Iterator[Fact]:
    holder = next(group.holder for group in file.sheet.positions if line in group.lines)
    yield Fact("holder", holder)
    yield Fact("to", line.to)
    yield Fact("condition", line.condition, foreign=True)
    yield Fact("stated", line.stated)
    yield Fact("status", f"{line.status} {line.as_of}".strip())
    yield Fact("claimed", line.claimed)


def _exchange(line: ExchangeLine, file: AffairFile) -> Iterator[Fact]:
    yield Fact("between", line.between)
    yield Fact("date", line.date)
    yield Fact("how", " · ".join(line.about), foreign=True)
    yield Fact("status", line.status)
    yield Fact("answers", line.answers, file.place(line.answers) if line.answers else "")
    for other in file.sheet.exchanges:
        if other.answers == line.code:
            yield Fact("answered_by", f"{other.code} {other.title}", file.place(other.code))
