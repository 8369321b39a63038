"""Exchanges, positions, timeline and who speaks to whom as Markdown."""

from collections.abc import Iterator

from recoupe.dossier.ledger_lines import ExchangeLine, PositionLine
from recoupe.dossier.markdown.parts import place, plain, ruled, table, to, under, ways
from recoupe.dossier.sheet import Sheet
from recoupe.dossier.wording import Wording


def exchanges(sheet: Sheet, wording: Wording) -> Iterator[str]:
    """List what passed between the parties."""
    for line in sheet.exchanges:
        yield f"- {place(line.code)} {line.kind} – **{plain(line.title)}** {ways(line.links)}  "
        yield f"  {_about(line, wording)}"
        yield from under(line, wording)
        yield from ruled(sheet.rulings.of("exchange", line.key))


def _about(line: ExchangeLine, wording: Wording) -> str:
    answers = wording.word("answers", code=to(line.answers)) if line.answers else ""
    parts = [plain(part) for part in (line.date, line.between, *line.about)]
    return " · ".join(part for part in (*parts, answers, line.status) if part)


def positions(sheet: Sheet, wording: Wording) -> Iterator[str]:
    """List the ledger by party."""
    for group in sheet.positions:
        yield from ("", f"### {plain(group.holder)}", "")
        for line in group.lines:
            yield from _position(line, wording)
            yield from ruled(sheet.rulings.of("position", line.key))


def _position(line: PositionLine, wording: Wording) -> Iterator[str]:
    addressed = f" → {plain(line.to)}" if line.to else ""
    matter = f"*{line.kind}*{addressed}{wording.word('colon')} {plain(line.object)}"
    yield f"- {place(line.code)} {matter} {ways(line.links)}  "
    status = " ".join(part for part in (line.status, line.as_of) if part)
    condition = wording.word("condition") + wording.word("colon") + f" {plain(line.condition)}"
    parts = (condition if line.condition else "", line.stated, plain(line.claimed), status)
    if any(parts):
        yield f"  {' · '.join(part for part in parts if part)}"
    yield from under(line, wording)


def timeline(sheet: Sheet, wording: Wording) -> Iterator[str]:
    """Lay out the timeline as a table, then why each date is what it is."""
    head = ("", *(wording.word(key) for key in ("when", "what", "told_in")))
    rows = []
    for line in sheet.timeline:
        others = " ".join(to(code) for code in (line.exchange, line.finding) if code)
        date = f"{line.date} ({line.standing})" if line.standing else line.date
        rows.append((place(line.code), date, f"{plain(line.what)} {others}", ways(line.links)))
    yield from table(head, rows)
    yield ""
    for line in sheet.timeline:
        ruling = sheet.rulings.of("occurrence", line.key)
        if line.why or ruling:
            yield f"- {to(line.code)}"
            yield from list(under(line, wording))[len(line.proofs) :]
            yield from ruled(ruling)


def network(sheet: Sheet, wording: Wording) -> Iterator[str]:
    """Lay out who speaks to whom and about whom as a table."""
    head = (
        wording.word(key) for key in ("speaker", "other_party", "speaks_to", "speaks_of", "speech")
    )
    rows = (
        (plain(tie.speaker), plain(tie.other), str(tie.to), str(tie.about), _codes(tie.codes))
        for tie in sheet.network.ties
    )
    yield from table(head, rows)


def _codes(codes: tuple[str, ...]) -> str:
    return " ".join(map(to, codes))
