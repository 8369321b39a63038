import pytest
from table_page import PAGE, render

from recoupe.export.flat.schema import Schema, load_schemas

SCHEMAS = load_schemas()
NAMED = (
    "dispatches zones mentions entities timexes attributions hops events positions exchanges "
    "findings decisions problems"
)


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
