"""A line that stands in no chapter of its file any more, since it was refused, with its words."""

from dataclasses import dataclass

from recoupe.decisions.lines import placed_lines
from recoupe.records import TargetKind
from recoupe.records.dossier import FiledDispatch
from recoupe.web.affair_file import AffairFile
from recoupe.web.line_list import read_path
from recoupe.web.sentences import Part, in_sentence


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Words of a line in their sentence; ``read`` leads to them."""

    mark: str
    agency: str
    parts: tuple[Part, ...]
    read: str


def plain_words(file: AffairFile, kind: TargetKind, name: str) -> tuple[PlainWords, ...]:
    """Give the words a line stands on, refused or not, each passage once."""
    found = (line for line in placed_lines(file.dossier) if line.key == (kind, name))
    filed = {one.id: one for one in file.dossier.dispatches}
    places = {
        (words.dispatch, words.start, words.end)
        for line in found
        for words in line.words
        if words.dispatch in filed and words.start < words.end
    }
    order = list(filed)
    return tuple(
        _words(filed[dispatch], start, end, kind, name)
        for dispatch, start, end in sorted(places, key=lambda one: (order.index(one[0]), one[1:]))
    )


def _words(filed: FiledDispatch, start: int, end: int, kind: str, name: str) -> PlainWords:
    agency = filed.counted_as or filed.agency or filed.publisher or ""
    address = f"{read_path(filed.id, kind, name)}&at={start}-{end}#here"
    return PlainWords(filed.mark, agency, in_sentence(filed, ((start, end),)), address)
