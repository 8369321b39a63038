"""The order of filing, ties, stories and affairs."""

from collections.abc import Collection, Mapping

from recoupe.records import Rank, Tie
from recoupe.store.table import Table


class Groups(Table):
    """Who belongs together in a store."""

    def tie(self, one: str, other: str, tie: Tie) -> None:
        """Remember what two dispatches are to each other."""
        self._do("INSERT INTO ties VALUES (?, ?, ?), (?, ?, ?)", one, other, tie, other, one, tie)

    def ties(self, dispatch: str) -> Mapping[str, Tie]:
        """Give the dispatches one is tied to."""
        query = "SELECT other, tie FROM ties WHERE one = ?"
        return dict(self._database.execute(query, (dispatch,)))

    def rank(self, dispatch: str) -> Rank | None:
        """Give the place of a dispatch in the order of filing."""
        query = "SELECT day, copy, filed FROM places WHERE dispatch = ?"
        row = self._database.execute(query, (dispatch,)).fetchone()
        return None if row is None else (row[0], bool(row[1]), row[2], dispatch)

    def put_rank(self, dispatch: str, rank: Rank) -> None:
        """Remember the place of a dispatch in the order of filing."""
        day, copy, filed, _ = rank
        self._do(
            "INSERT INTO places (dispatch, day, copy, filed) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (dispatch) DO UPDATE"
            " SET day = excluded.day, copy = excluded.copy, filed = excluded.filed",
            dispatch,
            day,
            copy,
            filed,
        )

    def story(self, dispatch: str) -> str | None:
        """Give the story a dispatch is in."""
        found: str | None = self._one("SELECT story FROM places WHERE dispatch = ?", dispatch)
        return found

    def told(self, story: str) -> Collection[str]:
        """List the dispatches of a story, copies left out."""
        return self._column("SELECT dispatch FROM places WHERE story = ?", story)

    def put_story(self, dispatch: str, story: str | None) -> None:
        """Move a dispatch to a story."""
        self._do("UPDATE places SET story = ? WHERE dispatch = ?", story, dispatch)

    def affair(self, story: str) -> str | None:
        """Give the affair a story is in."""
        found: str | None = self._one("SELECT affair FROM affairs WHERE story = ?", story)
        return found

    def stories(self, affair: str) -> Collection[str]:
        """List the stories of an affair."""
        return self._column("SELECT story FROM affairs WHERE affair = ?", affair)

    def put_affair(self, story: str, affair: str | None) -> None:
        """Move a story to an affair."""
        if affair is None:
            self._do("DELETE FROM affairs WHERE story = ?", story)
        else:
            self._do("INSERT OR REPLACE INTO affairs VALUES (?, ?)", story, affair)
