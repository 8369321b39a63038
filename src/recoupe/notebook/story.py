"""A story: its dispatches in order of filing, and which of them repeats which."""

from dataclasses import dataclass

from recoupe.dossier.context import Context
from recoupe.dossier.cover import write_dispatches
from recoupe.dossier.quoting import one_line, shorten
from recoupe.dossier.retelling import title_in_words
from recoupe.dossier.sheet import DispatchLine
from recoupe.dossier.wording import Wording
from recoupe.notebook.cutting import Cut, first_of
from recoupe.records import Story
from recoupe.records.dossier import Dossier

_DISPATCHES = 20
_SHORT_ID = 6
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class StoryView:
    """What is shown of a story; ``dispatches`` are known with its crisis file, else ``ids``."""

    label: str
    counts: tuple[str, ...]
    dispatches: Cut[DispatchLine]
    ids: Cut[str]


def view_story(story: Story, file: Dossier | None, wording: Wording) -> StoryView:
    """Put a story into words; with its crisis file its dispatches have agency, place and day."""
    counts = [wording.count("dispatches", len(story.dispatches))]
    if story.reprints:
        counts.append(wording.count("reprints", len(story.reprints)))
    lines: tuple[DispatchLine, ...] = ()
    if file is not None:
        every = zip(file.dispatches, write_dispatches(Context.of(file, wording)), strict=True)
        lines = tuple(line for one, line in every if one.id in story.dispatches)
    ids = () if lines else tuple(one[:_SHORT_ID] for one in story.dispatches)
    return StoryView(
        title_in_words(one_line(story.label), wording),
        tuple(counts),
        first_of(lines, _DISPATCHES),
        first_of(ids, _DISPATCHES),
    )


def line_of_story(story: Story, wording: Wording) -> str:
    """Say in one line what a story is about."""
    label = shorten(title_in_words(one_line(story.label), wording), _LONGEST)
    return f"<Story {story.id}: {label} · {wording.count('dispatches', len(story.dispatches))}>"
