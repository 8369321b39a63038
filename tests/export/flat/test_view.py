from datetime import date
from pathlib import Path

import pandas as pd
import polars as pl
import pytest

import recoupe
from dossier.builder import NORTH, SOUTH, north_statements, reading, south_statements
from export.flat.quarrel_material import DECISIONS, A, B, material
from recoupe.errors import RecoupeError
from recoupe.export.flat.schema import load_schemas
from recoupe.export.flat.view import Tables

PAIR = (
    reading(NORTH, *north_statements(), name="nord.txt", filed="2031-03-04"),
    reading(SOUTH, *south_statements(), name="sud.txt", agency="Boréale", filed="2031-03-04"),
)


@pytest.mark.parametrize("name", load_schemas())
def test_a_table_is_the_same_for_polars_pandas_and_arrow(name: str) -> None:
    table = Tables(material(*DECISIONS))[name]
    rows = list(table)
    assert table.name == name
    assert list(table.columns) == list(load_schemas()[name].names)
    frame, other = table.to_polars(), table.to_pandas()
    assert frame.shape == other.shape == (len(rows), len(table.columns))
    assert table.to_arrow().equals(frame.to_arrow().cast(table.to_arrow().schema))
    assert repr(table).startswith(f"<table {name}: {load_schemas()[name].names[0]}, ")


def test_days_are_days() -> None:
    tables = Tables(material())
    assert tables.dispatches.to_polars()["filed_earliest"][0] == date(2031, 3, 4)
    assert tables.dispatches.to_pandas().filed_earliest[0] == pd.Timestamp("2031-03-04")


def test_tables_join() -> None:
    tables = Tables(material(*DECISIONS))
    both = tables.attributions.to_polars().join(
        tables.hops.to_polars(), left_on="id", right_on="attribution"
    )
    assert both.height == tables.hops.to_arrow().num_rows
    refused = both.filter(pl.col("verdict") == "refused")
    assert refused["dispatch"].to_list() == [B]
    assert set(tables) == set(load_schemas())
    assert tables.decisions.to_polars()["number"].to_list() == [1, 2, 3, 4, 5, 6]
    assert tables.problems.to_polars().height == 2
    assert A in set(both["dispatch"])


def test_a_store_gives_what_its_readings_give(tmp_path: Path) -> None:
    given = recoupe.tables(PAIR)
    with recoupe.open_store(tmp_path / "crisis.db") as store:
        store.add(PAIR)
        for name in load_schemas():
            assert store.tables[name].to_arrow().equals(given[name].to_arrow()), name
        assert store.attributions.to_polars().equals(given.attributions.to_polars())


def test_a_store_gives_what_was_added_since(tmp_path: Path) -> None:
    path = tmp_path / "crisis.db"
    with recoupe.open_store(path) as store:
        store.add(PAIR[:1])
        before = store.tables
        assert before.dispatches.to_arrow().num_rows == 1
        assert store.tables is before
        with recoupe.open_store(path) as other:
            other.add(PAIR[1:])
        assert store.dispatches.to_arrow().num_rows == 2


@pytest.mark.parametrize("name", ["polars", "pandas"])
def test_a_library_that_is_missing_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(module: str) -> object:
        raise ImportError(module)

    monkeypatch.setattr("recoupe.export.flat.view.import_module", missing)
    with pytest.raises(RecoupeError, match=rf"found no {name}; .*install"):
        getattr(Tables(material()).hops, f"to_{name}")()
