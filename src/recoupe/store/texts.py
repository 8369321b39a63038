"""The words of dispatches, to be searched."""

from collections.abc import Iterator

from recoupe.store.packing import printable
from recoupe.store.questions import match_words
from recoupe.store.table import Table


class Texts(Table):
    """The texts of a store; what is searched is their words, the texts stand in the readings."""

    def put_text(self, dispatch: str, text: str) -> None:
        """Let the words of a known dispatch be found."""
        self._do(
            "INSERT INTO dispatch_words (rowid, text)"
            " SELECT number, ? FROM dispatches WHERE id = ?",
            printable(text),
            dispatch,
        )

    def find_texts(self, words: str, offset: int, limit: int) -> Iterator[str]:
        """Give the dispatches that have all the words, those first that they fit best."""
        query = (
            "SELECT id FROM dispatch_words JOIN dispatches ON number = dispatch_words.rowid"
            " WHERE dispatch_words MATCH ? ORDER BY bm25(dispatch_words), number LIMIT ? OFFSET ?"
        )
        if match := match_words(words):
            yield from self._column(query, match, limit, offset)

    def count_texts(self, words: str) -> int:
        """Count the dispatches that have all the words."""
        query = "SELECT count(*) FROM dispatch_words WHERE dispatch_words MATCH ?"
        match = match_words(words)
        return int(self._one(query, match)) if match else 0

    def unsearchable(self, most: int) -> list[str]:
        """List dispatches whose words cannot be found yet."""
        return self._column(
            "SELECT id FROM dispatches WHERE number NOT IN (SELECT rowid FROM dispatch_words)"
            " LIMIT ?",
            most,
        )
