"""Rows as tab-separated values and as PLOVER's JSON, those that happened apart from all others."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, BinaryIO

from recoupe.export.cells import safe
from recoupe.export.formats import Written
from recoupe.export.json_files import filled, write_lines
from recoupe.export.material import Material
from recoupe.export.plover.rows import Row, Rows
from recoupe.export.unicode import in_one_line

_JOIN = "; "


def export_plover(material: Material) -> Iterator[Written]:
    """Write the events that are told as having happened, and all others in files of their own.

    Denied, feared, threatened, planned and past events are never in ``events``.
    """
    rows = Rows(material)
    for name, happened in (("events", True), ("other_events", False)):
        chosen = partial(_chosen, rows, happened=happened)
        yield f"{name}.tsv", _write_tsv(chosen)
        yield f"{name}.jsonl", write_lines(partial(_records, chosen))


def _chosen(rows: Rows, *, happened: bool) -> Iterator[Row]:
    return (told.row for told in rows.told() if told.happened is happened)


def _records(rows: Callable[[], Iterable[Row]]) -> Iterator[dict[str, Any]]:
    return map(_plover, rows())


def _write_tsv(rows: Callable[[], Iterable[Row]]) -> Callable[[BinaryIO], None]:
    """No field has a tab or the end of a line; one with a quotation mark is quoted."""

    def write(out: BinaryIO) -> None:
        text = io.TextIOWrapper(out, encoding="utf-8", newline="")
        writer = csv.writer(text, delimiter="\t", lineterminator="\n")
        writer.writerow(Row.__struct_fields__)
        for row in rows():
            writer.writerow([_cell(getattr(row, name)) for name in Row.__struct_fields__])
        text.detach()

    return write


def _cell(value: object) -> str | int:
    if value is None:
        return ""
    if isinstance(value, int):
        return value
    if isinstance(value, tuple):
        value = _JOIN.join(in_one_line(str(one)).replace(";", ",") for one in value)
    return cell_text(str(value))


def cell_text(words: str) -> str:
    """Give words in one line that no spreadsheet reckons with."""
    return safe(in_one_line(words))


def _plover(row: Row) -> dict[str, Any]:
    """Give the record under the names of PLOVER's manual, then ours."""
    return filled(
        id=row.event_id,
        date=row.event_date,
        actor=_people(row, "actor"),
        recipient=_people(row, "recip"),
        event=[row.event_type],
        mode=list(row.event_mode),
        quad_code=row.quad_code,
        event_loc=_place(row),
        event_text=[row.trigger],
        text_info={"start": row.start, "end": row.end},
        cite_info=filled(
            citation=row.dispatch_id,
            url=row.url,
            title=row.headline,
            language=row.language,
            publication=row.source,
            coder=f"Recoupe {row.version}",
            codebook="plover-2.0-draft",
        ),
        coder=f"Recoupe {row.version}",
        link=row.happening_id,
        source_independent_n=row.source_independent_n,
        reported_by=list(row.reported_by),
        said_by=list(row.said_by),
        modality=row.modality,
        polarity=row.polarity,
        temporal=row.temporal,
        date_basis=row.event_date_basis,
        date_edtf=row.event_date_edtf,
        date_earliest=row.event_date_earliest,
        date_latest=row.event_date_latest,
        publication_date=row.publication_date,
        figures=list(row.figures),
        cameo=row.cameo,
        evidence_id=row.evidence_id,
    )


def _place(row: Row) -> dict[str, Any] | None:
    place = filled(extracted_place=row.place_name, country_code=row.place_country)
    return place or None


def _people(row: Row, side: str) -> list[dict[str, Any]]:
    fields = {
        "code": "country",
        "sector": "sector",
        "entity_text": "name",
        "identifier_id": "wikidata",
        "identifier_text": "id",
    }
    columns = {name: getattr(row, f"{side}_{field}") for name, field in fields.items()}
    people = range(len(columns["identifier_text"]))
    return [
        filled(**{name: values[at] if values else None for name, values in columns.items()})
        for at in people
    ]
