"""The chapters of the file, in order, with how much is in each."""

from dataclasses import dataclass

from recoupe.dossier.sheet import Sheet
from recoupe.dossier.wording import Wording


@dataclass(frozen=True, slots=True)
class Content:
    """One chapter: the id of its place, its title, the number of its lines, 0 where none counts."""

    key: str
    title: str
    count: int


def contents_of(sheet: Sheet, wording: Wording) -> tuple[Content, ...]:
    """List the chapters that have something in them, as the page and Markdown order them."""
    positions = sum(len(group.lines) for group in sheet.positions)
    events = sum(len(group.lines) for group in sheet.events)
    said = sum(len(one.said) for chapter in sheet.chapters for one in chapter.speakers)
    times = len(sheet.times) + len(sheet.durations)
    chapters = [
        ("exchanges", len(sheet.exchanges)),
        *((one.key, sum(len(lines) for _, lines in one.groups)) for one in sheet.findings),
        ("positions", positions),
        ("timeline", len(sheet.timeline)),
        ("network", len(sheet.network.ties)),
        ("parties", len(sheet.parties)),
        ("events", events or len(sheet.spoken)),
        ("speech", said),
        ("times", times),
        ("problems", len(sheet.problems)),
        ("texts", len(sheet.dispatches)),
    ]
    titles = {one.key: one.title for one in sheet.findings}
    return tuple(
        Content(key, titles.get(key) or wording.word(key), count)
        for key, count in chapters
        if count
    )
