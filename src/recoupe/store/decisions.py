"""What a person decided, in order; nothing is ever taken away or altered."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from recoupe.records import Decision
from recoupe.store.packing import pack, printable, unpack
from recoupe.store.table import Table

# SQLite takes no more values in one statement in its older versions.
_AT_ONCE = 900


class Decisions(Table):
    """The decisions of a store."""

    def put_decision(self, decision: Decision) -> Decision:
        """Keep a decision, made after the last run; gives it with its number."""
        target = decision.target
        self._do(
            "INSERT INTO decisions (at, run, kind, item, dispatch, undoes, decision)"
            " VALUES (?, (SELECT max(number) FROM runs), ?, ?, ?, ?, ?)",
            decision.at,
            target.kind,
            printable(target.id),
            target.dispatch,
            decision.undoes,
            pack(decision),
        )
        number = int(self._one("SELECT max(number) FROM decisions"))
        return msgspec.structs.replace(decision, number=number)

    def decision(self, number: int) -> Decision | None:
        """Give the decision of a number; None where there is none."""
        return next(self._decisions("WHERE number = ?", number), None)

    def decisions(self, offset: int = 0, limit: int | None = None) -> Iterator[Decision]:
        """Give decisions, the last one first."""
        most = -1 if limit is None else limit
        return self._decisions("ORDER BY number DESC LIMIT ? OFFSET ?", most, offset)

    def decisions_on(self, kind: str, item: str) -> Iterator[Decision]:
        """Give the decisions made on the line of this id, the first one first."""
        return self._decisions("WHERE item = ? AND kind = ? ORDER BY number", item, kind)

    def decisions_in(self, dispatches: Sequence[str]) -> list[Decision]:
        """Give the decisions on words of some dispatches, the first one first."""
        found: list[Decision] = []
        for at in range(0, len(dispatches), _AT_ONCE):
            some = dispatches[at : at + _AT_ONCE]
            found += self._decisions(f"WHERE dispatch IN ({', '.join('?' * len(some))})", *some)
        return sorted(found, key=lambda one: one.number)

    def decisions_between(self, after: int, until: int, since: str) -> Iterator[Decision]:
        """Give those made after a run was done and before the one behind another began.

        And not before a moment. The first one comes first.
        """
        return self._decisions(
            "WHERE coalesce(run, 0) BETWEEN ? AND ? AND at >= ? ORDER BY number",
            after,
            until,
            since,
        )

    def count_decisions(self) -> int:
        """Count all decisions."""
        return int(self._one("SELECT count(*) FROM decisions"))

    def _decisions(self, rest: str, *values: Any) -> Iterator[Decision]:
        query = f"SELECT number, decision FROM decisions {rest}"
        for number, packed in self._database.execute(query, values).fetchall():
            yield msgspec.structs.replace(unpack(packed, Decision), number=number)
