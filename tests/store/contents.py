"""All that a store holds, but for when and in how many portions it came."""

import recoupe

# Numbers, times and runs are those of how it came; the rest of these tables is not.
_LINES = "affair, kind, id, words, actor, act, agreement, first, last, agencies, confidence, doubt"
_QUERIES = (
    "SELECT id, source, filed, version FROM dispatches ORDER BY id",
    "SELECT * FROM ties ORDER BY 1, 2",
    "SELECT * FROM places ORDER BY 1",
    "SELECT * FROM affairs ORDER BY 1",
    "SELECT affair, label, first, last, dispatches, stories, agencies FROM fronts ORDER BY 1",
    f"SELECT {_LINES} FROM lines ORDER BY 1, 2, 3, 4",
    "SELECT * FROM shown ORDER BY 1",
    "SELECT affair, length(packed) FROM columns ORDER BY 1",
    "SELECT * FROM rereadings",
    "SELECT place FROM problems ORDER BY 1",
)


def content(store: recoupe.Store) -> object:
    """Give what two stores have in common that hold the same."""
    database = store._database
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for index in ("line_words", "dispatch_words"):
        database.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    return store.dossier(), [database.execute(query).fetchall() for query in _QUERIES]
