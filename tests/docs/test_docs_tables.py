import re
from typing import Literal, get_args, get_origin, get_type_hints

import msgspec
import pytest
from table_page import PAGE, render

from recoupe.export.flat.schema import Schema, load_schemas
from recoupe.records import (
    Attribution,
    Decision,
    Dispatch,
    Entity,
    Event,
    Exchange,
    Finding,
    Mention,
    Position,
    Problem,
    Timex,
    Zone,
)
from recoupe.records.dossier import FiledDispatch

SCHEMAS = load_schemas()
NAMED = (
    "dispatches zones mentions entities timexes attributions hops events positions exchanges "
    "findings decisions problems"
)
RECORDS: dict[str, tuple[type[msgspec.Struct], ...]] = {
    "dispatches": (Dispatch, FiledDispatch),
    "zones": (Zone,),
    "mentions": (Mention,),
    "entities": (Entity,),
    "timexes": (Timex,),
    "attributions": (Attribution,),
    "events": (Event,),
    "positions": (Position,),
    "exchanges": (Exchange,),
    "findings": (Finding,),
    "decisions": (Decision,),
    "problems": (Problem,),
}
_EVIDENCE = ("evidence_dispatch", "evidence_start", "evidence_end", "evidence_text")
_WHY = ("reasons", "reason_number", "reason_dispatch", "reason_start", "reason_end")
# Fields that have other columns than one of their name, and those that have a table or none.
UNFOLDED: dict[str, dict[str, tuple[str, ...]]] = {
    "dispatches": {"zones": (), "quotations": (), "sentences": ()},
    "events": {
        "trigger": ("text", "start", "end"),
        "figures": ("figure_text", "figure_unit", "figure_low", "figure_high"),
    },
    "positions": {"evidence": _EVIDENCE, "why": _WHY},
    "exchanges": {"evidence": _EVIDENCE, "why": _WHY},
    "findings": {"evidence": _EVIDENCE},
    "decisions": {"target": ("kind", "line", "said"), "corrections": ("fields", "values")},
}
# Of the types of PLOVER there are more than a line can name: they have their own page.
MANY = 12


def test_the_page_is_that_of_the_tables() -> None:
    assert PAGE.read_text("utf-8") == render(), "run: python tests/docs/table_page.py"


def test_the_tables_are_those_that_are_promised() -> None:
    assert " ".join(SCHEMAS) == NAMED


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
def test_every_column_says_what_it_is_in_both_languages(schema: Schema) -> None:
    assert schema.fr
    assert schema.en
    for column in schema.columns:
        assert column.fr.strip(), column.name
        assert column.en.strip(), column.name
        assert column.fr != column.en, column.name
        assert column.type in {"string", "integer", "number", "boolean", "date"}
    assert len(set(schema.names)) == len(schema.names)


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
def test_what_a_column_points_at_is_the_key_of_a_table(schema: Schema) -> None:
    assert schema.key
    for column in schema.columns:
        if column.target is not None:
            table, name = column.target
            assert SCHEMAS[table].key == (name,)


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_of_a_record_has_its_column_or_columns(name: str) -> None:
    told = {field for record in RECORDS[name] for field in record.__struct_fields__}
    unfolded = UNFOLDED.get(name, {})
    missing = told - set(SCHEMAS[name].names) - set(unfolded)
    assert not missing, f"add to tables.tsv: {', '.join(sorted(missing))}"
    assert {column for columns in unfolded.values() for column in columns} <= set(
        SCHEMAS[name].names
    )


@pytest.mark.parametrize("name", RECORDS)
def test_every_value_a_column_may_hold_is_named_in_both_languages(name: str) -> None:
    for record in RECORDS[name]:
        for field, hint in get_type_hints(record).items():
            values = {one for one in _values(hint) if isinstance(one, str)}
            column = next((one for one in SCHEMAS[name].columns if one.name == field), None)
            if column is None or len(values) > MANY:
                continue
            for words in (column.fr, column.en):
                lost = {one for one in values if not re.search(rf"\b{one}\b", words)}
                assert not lost, f"{name}.{field}"


def _values(hint: object) -> set[object]:
    if get_origin(hint) is Literal:
        return set(get_args(hint))
    return {value for argument in get_args(hint) for value in _values(argument)}
