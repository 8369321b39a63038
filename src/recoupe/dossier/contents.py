"""The chapters of the file, in order, with how much is in each."""

from dataclasses import dataclass

from recoupe.dossier.abridging import lines_of
from recoupe.dossier.sheet import Sheet
from recoupe.dossier.wording import Wording


@dataclass(frozen=True, slots=True)
class Content:
    """One chapter: the id of its place, its title, the number of its lines, all counted."""

    key: str
    title: str
    count: int


def contents_of(sheet: Sheet, wording: Wording) -> tuple[Content, ...]:
    """List the chapters that have something in them, as the page and Markdown order them."""
    titles = {one.key: one.title for one in sheet.findings}
    counts = {**lines_of(sheet), "texts": len(sheet.dispatches)}
    return tuple(
        Content(key, titles.get(key) or wording.word(key), count + sheet.left_out.get(key, 0))
        for key, count in counts.items()
        if count
    )
