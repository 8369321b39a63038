"""``datapackage.json``: what each file and column is, in the terms of Frictionless."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from recoupe.export.flat.schema import Column, Schema

_JSON_LISTS = frozenset({"jsonl", "parquet"})


@dataclass(frozen=True, slots=True)
class Resource:
    """A table in a file or in several: where, how many rows; ``more`` is what its format says."""

    schema: Schema
    path: str | list[str]
    rows: int
    more: Mapping[str, Any] = field(default_factory=dict)


def describe(resources: Iterable[Resource], *, form: str, mediatype: str, version: str) -> bytes:
    """Write the description of all tables of a folder; the same tables give the same bytes."""
    content = {
        "profile": "data-package",
        "name": "recoupe-export",
        "title": "Recoupe: dispatches and what was found in them",
        "title_fr": "Recoupe : les dépêches et ce qu’elles disent",
        "generator": f"recoupe {version}",
        "resources": [_resource(one, form, mediatype) for one in resources],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(one: Resource, form: str, mediatype: str) -> dict[str, Any]:
    schema = one.schema
    return {
        "name": schema.name,
        "path": one.path,
        "format": form,
        "mediatype": mediatype,
        "description": schema.en,
        "description_fr": schema.fr,
        "rows": one.rows,
        **one.more,
        "schema": {
            "fields": [_field(column, form) for column in schema.columns],
            "primaryKey": list(schema.key),
            "foreignKeys": [
                _pointing(schema.name, column) for column in schema.columns if column.target
            ],
        },
    }


def _field(column: Column, form: str) -> dict[str, Any]:
    told: dict[str, Any] = {"name": column.name, "type": column.type}
    if column.many:
        told["type"] = "array" if form in _JSON_LISTS else "string"
        told["items"] = column.type
        if form not in _JSON_LISTS:
            told["delimiter"] = "; "
    return told | {"description": column.en, "description_fr": column.fr}


def _pointing(table: str, column: Column) -> dict[str, Any]:
    target, name = column.target or ("", "")
    return {
        "fields": column.name,
        "reference": {"resource": "" if target == table else target, "fields": name},
    }
