"""The parts of an affair's file that have a page of their own."""

from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.dossier.abridging import lines_of
from recoupe.records.desk import LineKind
from recoupe.web.affair_file import AffairFile

# The templates of the dossier that make up each part, and whose lines it counts.
PARTS = {
    "findings": ("findings",),
    "positions": ("positions",),
    "exchanges": ("exchanges",),
    "timeline": ("timeline",),
    "words": ("speech",),
    "events": ("events",),
    "network": ("network", "parties"),
    "dates": ("times",),
    "dispatches": ("problems",),
    "decided": ("decided",),
}
# The kinds of line that a table of a part has; of others all.
LINES_OF: Mapping[str, tuple[LineKind, ...]] = {
    "findings": ("finding",),
    "positions": ("position",),
    "exchanges": ("exchange",),
    "timeline": ("occurrence",),
    "words": ("attribution",),
    "events": ("event",),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the file: its address, its name, how many lines it has."""

    key: str
    url: str
    title: str
    count: int


def parts_of(file: AffairFile) -> tuple[Part, ...]:
    """List the parts that have something in them."""
    counts = lines_of(file.sheet)
    sizes = {key: sum(counts.get(one, 0) for one in of[:1]) for key, of in PARTS.items()}
    sizes["findings"] = sum(counts[section.key] for section in file.sheet.findings)
    sizes["dispatches"] = len(file.sheet.dispatches)
    return tuple(
        Part(key, file.part(key), file.labels("parts", key), size)
        for key, size in sizes.items()
        if size
    )
