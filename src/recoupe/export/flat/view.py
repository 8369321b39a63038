"""Tables in Python: as polars, pandas and Arrow have them, or row by row."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from recoupe.display import Shown
from recoupe.errors import RecoupeError
from recoupe.export.flat.arrow import arrow_schema, batches
from recoupe.export.flat.rows import Row, Terms, rows_of
from recoupe.export.flat.schema import load_schemas
from recoupe.export.material import Material

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa


class FlatTable(Shown):
    """A table; its rows are made when they are asked for, and made anew each time."""

    def __init__(self, name: str, terms: Terms) -> None:
        self._schema = load_schemas()[name]
        self._terms = terms

    @property
    def name(self) -> str:
        """Its name."""
        return self._schema.name

    @property
    def columns(self) -> Mapping[str, str]:
        """What each of its columns means, by name, in their order."""
        return {column.name: column.en for column in self._schema.columns}

    def __iter__(self) -> Iterator[Row]:
        """Go over its rows, each a value by column; days are ISO days."""
        return rows_of(self.name, self._terms)

    def __repr__(self) -> str:
        return f"<table {self.name}: {', '.join(self._schema.names)}>"

    def to_arrow(self) -> "pa.Table":
        """Give it as an Arrow table, with its descriptions as metadata."""
        import pyarrow as pa

        return pa.Table.from_batches(batches(self._schema, self), arrow_schema(self._schema))

    def to_polars(self) -> "pl.DataFrame":
        """Give it as a polars data frame; raises ``RecoupeError`` where there is no polars."""
        found: pl.DataFrame = _library("polars").from_arrow(self.to_arrow())
        return found

    def to_pandas(self) -> "pd.DataFrame":
        """Give it as a pandas data frame; raises ``RecoupeError`` where there is no pandas.

        Days are ``datetime64``, lists are arrays; an integer column with gaps is of floats, as
        pandas has it.
        """
        _library("pandas")
        found: pd.DataFrame = self.to_arrow().to_pandas(date_as_object=False)
        return found


class Named:
    """Whatever gives tables by name, and those whose names are free as attributes."""

    def _table(self, name: str) -> FlatTable:
        raise NotImplementedError

    @property
    def dispatches(self) -> FlatTable:
        """The dispatches, in order of filing."""
        return self._table("dispatches")

    @property
    def zones(self) -> FlatTable:
        """The zones of each dispatch."""
        return self._table("zones")

    @property
    def mentions(self) -> FlatTable:
        """The words that mean somebody or something."""
        return self._table("mentions")

    @property
    def entities(self) -> FlatTable:
        """Who and what is mentioned, each once."""
        return self._table("entities")

    @property
    def timexes(self) -> FlatTable:
        """The time expressions."""
        return self._table("timexes")

    @property
    def attributions(self) -> FlatTable:
        """Who says what: a row for each layer of speech."""
        return self._table("attributions")

    @property
    def hops(self) -> FlatTable:
        """The way of each layer of speech: a row for each step of it."""
        return self._table("hops")

    @property
    def events(self) -> FlatTable:
        """Who does what: a row for each mention."""
        return self._table("events")

    @property
    def positions(self) -> FlatTable:
        """What each party demands, offers, refuses and so on."""
        return self._table("positions")

    @property
    def exchanges(self) -> FlatTable:
        """What passed between the parties."""
        return self._table("exchanges")

    @property
    def findings(self) -> FlatTable:
        """What several dispatches say of one thing, and whether they agree."""
        return self._table("findings")


class Tables(Named, Shown):
    """All tables of some material, as attributes and by name, in their order."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._terms: Terms | None = None

    def _table(self, name: str) -> FlatTable:
        if self._terms is None:
            self._terms = Terms(self._material)
        return FlatTable(name, self._terms)

    @property
    def decisions(self) -> FlatTable:
        """What a person decided."""
        return self._table("decisions")

    @property
    def problems(self) -> FlatTable:
        """What was wrong with inputs and dispatches."""
        return self._table("problems")

    def __getitem__(self, name: str) -> FlatTable:
        """Give a table by name; raises ``KeyError`` for a name that none has."""
        return self._table(name)

    def __iter__(self) -> Iterator[str]:
        """Go over the names of the tables."""
        return iter(load_schemas())

    def __repr__(self) -> str:
        return f"<tables {', '.join(self)}>"


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise RecoupeError(
            f"found no {name}; expected it beside Recoupe; install it (pip install {name}), or "
            "take to_arrow(), which needs nothing more"
        ) from error
