"""A corpus for TXM: a text a dispatch, and a table of what is known of each."""

import csv
import io
from collections.abc import Iterator, Mapping

from recoupe.export.cells import safe
from recoupe.export.citing.days import issued_of
from recoupe.export.corpora.texts import corpus_text, text_name
from recoupe.export.formats import Written
from recoupe.export.material import Material
from recoupe.export.unicode import in_one_line
from recoupe.records.dossier import FiledDispatch

# TXM takes letters only, and asks for ``id`` first.
_HEAD = (
    "id",
    "date",
    "year",
    "month",
    "agency",
    "countedas",
    "publisher",
    "place",
    "author",
    "title",
    "lang",
    "copyof",
    "status",
    "story",
)


def export_txm(material: Material) -> Iterator[Written]:
    """Write texts and ``metadata.csv`` as the TXT+CSV import of TXM reads them."""
    file = material.file
    names = {one.id: text_name(one) for one in file.dispatches}
    stories = {dispatch: story.id for story in file.stories for dispatch in story.dispatches}
    for one in file.dispatches:
        yield f"{names[one.id]}.txt", (corpus_text(one) + "\n").encode()
    table = io.StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(_HEAD)
    for one in file.dispatches:
        row = _known(one, names) | {"story": stories.get(one.id)}
        writer.writerow([safe(in_one_line(row[name] or "")) for name in _HEAD])
    yield "metadata.csv", table.getvalue().encode()


def _known(one: FiledDispatch, names: Mapping[str, str]) -> dict[str, str | None]:
    issued = issued_of(one.filed)
    iso = issued.iso if issued else ""
    return {
        "id": names[one.id],
        "date": iso,
        "year": iso[:4],
        "month": iso[:7] if len(iso) > 4 else "",
        "agency": one.agency,
        "countedas": one.counted_as,
        "publisher": one.publisher,
        "place": one.dateline,
        "author": one.byline,
        "title": one.headline,
        "lang": one.lang,
        "copyof": names.get(one.reprint_of or ""),
        "status": "withdrawn" if one.withdrawn else one.status,
    }
