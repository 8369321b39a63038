"""From records to the rows of each table, one after the other."""

from collections.abc import Callable, Iterator, Mapping

from recoupe.export.flat.rows.compared import exchanges, findings, positions
from recoupe.export.flat.rows.decided import decisions, problems
from recoupe.export.flat.rows.happenings import events
from recoupe.export.flat.rows.speech import attributions, hops
from recoupe.export.flat.rows.terms import Row, Terms
from recoupe.export.flat.rows.texts import dispatches, entities, mentions, timexes, zones

_MAKERS: Mapping[str, Callable[[Terms], Iterator[Row]]] = {
    "dispatches": dispatches,
    "zones": zones,
    "mentions": mentions,
    "entities": entities,
    "timexes": timexes,
    "attributions": attributions,
    "hops": hops,
    "events": events,
    "positions": positions,
    "exchanges": exchanges,
    "findings": findings,
    "decisions": decisions,
    "problems": problems,
}


def rows_of(table: str, terms: Terms) -> Iterator[Row]:
    """Give the rows of a table in their order, each with a value for every column."""
    return _MAKERS[table](terms)


__all__ = ["Row", "Terms", "rows_of"]
