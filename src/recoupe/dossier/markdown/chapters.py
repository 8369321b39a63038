"""Dispatches, findings, parties, events, speech, times and problems as Markdown."""

from collections.abc import Iterator

from recoupe.dossier.chains import THROUGH
from recoupe.dossier.markdown.parts import place, plain, ruled, table, to, ways, words_of
from recoupe.dossier.rows import narrowed_words
from recoupe.dossier.ruling_lines import Rulings
from recoupe.dossier.sheet import (
    EventLine,
    FindingLine,
    FindingSection,
    Said,
    Sheet,
    Speaker,
    TimeLine,
)
from recoupe.dossier.wording import Wording


def dispatches(sheet: Sheet, wording: Wording) -> Iterator[str]:
    """List the dispatches."""
    for line in sheet.dispatches:
        narrowed = f"→ {narrowed_words(line.narrowed, wording)}" if line.narrowed else ""
        about = (line.place, line.filed, narrowed, *line.notes, line.set_apart, line.source)
        rest = " · ".join(plain(part) for part in about if part)
        yield f"- [{line.mark}](#text-{line.mark}) **{plain(line.agency)}** {rest}"
    yield from ("", sheet.note, "", wording.word("legend"))


def findings(section: FindingSection, wording: Wording, rulings: Rulings) -> Iterator[str]:
    """List the findings of one kind, each with the words of all its dispatches."""
    for agency, lines in section.groups:
        if agency:
            yield from ("", f"### {plain(agency)}", "")
        for line in lines:
            yield from _finding(line, wording)
            yield from ruled(rulings.of("finding", line.key))


def _finding(line: FindingLine, wording: Wording) -> Iterator[str]:
    about = ", ".join(part for part in (line.counts, line.note) if part)
    yield f"- {place(line.code)} **{plain(line.claim)}** ({about})"
    for proof in line.proofs:
        yield f"  - {words_of(proof, wording)}"
    if line.differences:
        yield f"  - ≠ {' · '.join(line.differences)}"
    for reason in line.reasons:
        yield f"  - {wording.word('reasons')}{wording.word('colon')} {plain(reason)}"


def parties(sheet: Sheet, _: Wording) -> Iterator[str]:
    """List who speaks, by state."""
    for party in sheet.parties:
        yield f"- **{plain(party.name)}**"
        for actor in party.actors:
            roles = ", ".join(f"[{plain(one.words)}](#{one.link.anchor})" for one in actor.roles)
            name = f"{plain(actor.name)}, {roles}" if roles else plain(actor.name)
            yield f"  - {name}{_sep(actor.count)}"


def _sep(count: str) -> str:
    return f" – {count}" if count else ""


def events(sheet: Sheet, _: Wording) -> Iterator[str]:
    """List deeds by how they stand, then the acts of speech."""
    for group in sheet.events:
        yield from ("", f"### {group.title}", "")
        for line in group.lines:
            yield _event(line)
            yield from ruled(sheet.rulings.of("event", line.key))
    if sheet.spoken:
        yield ""
    for acts in sheet.spoken:
        yield f"- {acts.count} {' '.join(map(to, acts.codes))}"


def _event(line: EventLine) -> str:
    words = (
        f"{plain(line.extract.before)}**{plain(line.extract.words)}**{plain(line.extract.after)}"
    )
    kind = f"*{', '.join(part for part in (line.kind, line.manner) if part)}*"
    voice = THROUGH.join(plain(hand) for hand in line.voice)
    about = " · ".join((*(plain(one) for one in line.circumstances), voice))
    parts = (place(line.code), kind, plain(line.parties), words, ways(line.links), f"({about})")
    return f"- {' '.join(part for part in parts if part)}"


def speech(sheet: Sheet, wording: Wording) -> Iterator[str]:
    """List who says what, by story and speaker."""
    for chapter in sheet.chapters:
        if chapter.title:
            yield from ("", f"### {plain(chapter.title)}")
        for speaker in chapter.speakers:
            yield from _speaker(speaker, wording, sheet.rulings)


def _speaker(speaker: Speaker, wording: Wording, rulings: Rulings) -> Iterator[str]:
    note = f" ({plain(speaker.note)})" if speaker.note else ""
    yield from ("", f"**{plain(speaker.name)}**{note}", "")
    for said in speaker.said:
        yield _said(said, wording)
        yield from ruled(rulings.of("attribution", said.key))
    for other in speaker.passed_on:
        codes = " ".join(map(to, other.codes)) or ways(other.links)
        yield f"- *{wording.word('relays')}* {plain(other.name)}{wording.word('colon')} {codes}"


def _said(said: Said, wording: Wording) -> str:
    whom = f" {plain(said.to)}{wording.word('colon')}" if said.to else ""
    about = [" · ".join(map(plain, said.circumstances)), THROUGH.join(map(plain, said.chain))]
    rest = " · ".join(part for part in about if part)
    words = f"- {place(said.code)} *{said.act}*{whom} {plain(said.text)} {ways(said.links)}"
    return f"{words} ({rest})" if rest else words


def times(sheet: Sheet, wording: Wording) -> Iterator[str]:
    """Lay out the dates and durations as a table."""
    head = ("", wording.word("what"), wording.word("when"), wording.word("told_in"))
    rows = (
        (
            place(line.code),
            ", ".join(map(plain, line.words)),
            _meaning(line, wording),
            ways(line.links),
        )
        for line in (*sheet.times, *sheet.durations)
    )
    yield from table(head, rows)


def _meaning(line: TimeLine, wording: Wording) -> str:
    narrowed = f" → {narrowed_words(line.narrowed, wording)}" if line.narrowed else ""
    return plain(f"{line.meaning}{narrowed}")


def problems(sheet: Sheet, wording: Wording) -> Iterator[str]:
    """List what went wrong."""
    for line in sheet.problems:
        yield f"- **{plain(line.where)}**"
        for key, value in (
            ("found", line.found),
            ("expected", line.expected),
            ("action", line.action),
        ):
            yield f"  - {wording.word(key)}{wording.word('colon')} {plain(value)}"
