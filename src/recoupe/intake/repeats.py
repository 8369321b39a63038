"""One name given to two dispatches."""

import hashlib
import sqlite3

from recoupe.intake.item import Fault
from recoupe.records.dispatch import Dispatch

_AT_HAND = 50_000


class Repeats:
    """The names that dispatches of one input bear.

    Some are at hand; the more there are, the more of them lie in a file that SQLite makes for
    itself and throws away, so that an input may have any number of items.
    """

    def __init__(self) -> None:
        self._texts: dict[bytes, bytes] = {}
        self._laid: sqlite3.Connection | None = None

    def fault(self, dispatch: Dispatch) -> Fault | None:
        """Tell where a dispatch bears the name of another one that has another text."""
        key = Dispatch.item_key(dispatch.guid, dispatch.revision)
        if key is None:
            return None
        text = _digest(dispatch.text)
        if self._first_text(_digest(key), text) == text:
            return None
        return Fault(
            "duplicate_id",
            f"the name « {dispatch.guid} » again, over another text",
            "one text for each name and revision",
            "both were read; see which of them is meant",
            skipped=False,
        )

    def _first_text(self, key: bytes, text: bytes) -> bytes:
        """Give the text that bore the name first, this one where none did."""
        if self._laid is not None and key not in self._texts:
            found = self._laid.execute("SELECT text FROM names WHERE key = ?", (key,)).fetchone()
            if found is not None:
                return bytes(found[0])
        first = self._texts.setdefault(key, text)
        if len(self._texts) > _AT_HAND:
            self._lay_down()
        return first

    def _lay_down(self) -> None:
        if self._laid is None:
            self._laid = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            self._laid.execute("CREATE TABLE names (key BLOB PRIMARY KEY, text BLOB) WITHOUT ROWID")
        self._laid.execute("BEGIN")
        self._laid.executemany("INSERT INTO names VALUES (?, ?)", sorted(self._texts.items()))
        self._laid.execute("COMMIT")
        self._texts.clear()

    def close(self) -> None:
        """Throw away what lies in a file."""
        if self._laid is not None:
            self._laid.close()


def _digest(words: str) -> bytes:
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=12).digest()
