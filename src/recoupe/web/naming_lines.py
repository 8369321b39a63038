"""The lines of an affair that name somebody: as who speaks or acts, or to whom."""

from dataclasses import dataclass

from recoupe.decisions.lines import grouped, line_id
from recoupe.dossier.parties import source_ids
from recoupe.dossier.quoting import one_line, shorten
from recoupe.web.affair_file import AffairFile
from recoupe.web.line_list import line_path

_LONGEST = 140


@dataclass(frozen=True, slots=True)
class NamingLine:
    """A line in few words. ``key`` is its kind and id, ``mark`` the letter of its dispatch."""

    key: str
    mark: str
    words: str
    url: str


def lines_naming(file: AffairFile, entity: str) -> tuple[NamingLine, ...]:
    """Give what an affair has somebody say, do, or be told or done to, in order of the file."""
    found = []
    for item in file.dossier.attributions:
        to = item.addressee.entity if item.addressee else None
        heard = (to,) if isinstance(to, str) else to or ()
        if entity in (*source_ids(item), *heard):
            words = " ".join(one.text for one in item.content) or (
                item.cue.text if item.cue else ""
            )
            found.append(_line(file, "attribution", line_id(item), item.dispatch, words))
    for name, mentions in grouped(file.dossier.events).items():
        first = mentions[0]
        if any(entity in (*one.actors, *one.recipients) for one in mentions):
            found.append(_line(file, "event", name, first.dispatch, first.trigger.text))
    return tuple(found)


def _line(file: AffairFile, kind: str, name: str, dispatch: str, words: str) -> NamingLine:
    mark = file.context.dispatches[dispatch].mark
    told = shorten(one_line(words), _LONGEST)
    return NamingLine(f"{kind}:{name}", mark, told, line_path(kind, name))
