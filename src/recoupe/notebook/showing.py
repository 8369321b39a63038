"""What is shown of a record, by its kind."""

from dataclasses import dataclass

from recoupe.dossier.wording import load_wording
from recoupe.export.flat.view import FlatTable, Tables
from recoupe.notebook.attribution import line_of_attribution, view_attribution
from recoupe.notebook.dossier import line_of_dossier, view_dossier
from recoupe.notebook.finding import line_of_finding, view_finding
from recoupe.notebook.page import rendered
from recoupe.notebook.reading import line_of_reading, view_reading
from recoupe.notebook.story import line_of_story, view_story
from recoupe.notebook.table import view_table, view_tables
from recoupe.records import Attribution, Finding, Reading, Story
from recoupe.records.dossier import Dossier

_LANG = "fr"


@dataclass(frozen=True, slots=True, repr=False)
class View:
    """A record as it is shown: ``html`` needs nothing but itself, ``text`` is one line."""

    html: str
    text: str

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.text


def show(item: object, file: Dossier | None = None, *, lang: str = _LANG) -> View:
    """Show a reading, a crisis file, a finding, a story, an attribution or a table.

    ``file`` is the crisis file that a finding or a story is from: then all words have the letter
    of their dispatch, its agency and the hands they came through. ``lang`` is ``fr`` or ``en``.
    Raises ``TypeError`` for anything else, ``LexiconError`` for another language.
    """
    html = html_of(item, file, lang=lang)
    if html is None:
        raise TypeError(
            f"found {type(item).__name__}; expected a Reading, a Dossier, a Finding, a Story, an "
            "Attribution or a table; show what a list has one by one"
        )
    return View(html, text_of(item, lang=lang))


def html_of(item: object, file: Dossier | None = None, *, lang: str = _LANG) -> str | None:
    """Give a record as HTML without script, link or request; ``None`` for what has no view."""
    wording = load_wording(lang)
    match item:
        case Reading():
            return rendered("reading", view_reading(item, wording), wording)
        case Dossier():
            return rendered("dossier", view_dossier(item, wording), wording)
        case Finding():
            return rendered("finding", view_finding(item, file, wording), wording)
        case Story():
            return rendered("story", view_story(item, file, wording), wording)
        case Attribution():
            return rendered("attribution", view_attribution(item), wording)
        case FlatTable():
            return rendered("table", view_table(item.name, wording), wording)
        case Tables():
            return rendered("tables", view_tables(wording), wording)
    return None


def text_of(item: object, *, lang: str = _LANG) -> str:
    """Give a record as one line, for a terminal and within a list; ``repr`` has its fields."""
    wording = load_wording(lang)
    match item:
        case Reading():
            return line_of_reading(item, wording)
        case Dossier():
            return line_of_dossier(item, wording)
        case Finding():
            return line_of_finding(item, wording)
        case Story():
            return line_of_story(item, wording)
        case Attribution():
            return line_of_attribution(item, wording)
    return repr(item)
