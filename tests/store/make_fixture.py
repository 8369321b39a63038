"""Freeze a store of the newest schema for the tests of migration.

    python -m tests.store.make_fixture    from the root, once for each schema

A fixture is never made anew: it shows what a store of that schema was.
"""

import sqlite3
import sys
from pathlib import Path

import recoupe
from recoupe.decisions import target_of
from recoupe.records import Decision

FOLDER = Path(__file__).parent / "fixtures"
DISPATCHES = (
    "OSLO (Agence Boréale), 4 mars 2031 - Le ministre norvégien de la Pêche, Torvald Strand, a "
    "déclaré mardi que le port de Vardø resterait fermé aux chalutiers danois.\n",
    "COPENHAGUE (Sirocco Presse), 4 mars 2031 - Torvald Strand, ministre norvégien de la Pêche, a "
    "affirmé mardi que le port de Vardø resterait fermé aux chalutiers danois, selon un "
    "communiqué de son ministère.\n",
    "COPENHAGUE (Sirocco Presse), 5 mars 2031 - Le Danemark a démenti mercredi que ses chalutiers "
    "aient pêché dans les eaux norvégiennes.\n",
)


def decide(store: recoupe.Store) -> None:
    """Decide something about the first three lines of speech."""
    files = [(one.key, store.file_of(one.key)) for one in store.affairs()]
    spoken = [(key, file, line) for key, file in files for line in file.attributions]
    for (key, file, line), verdict in zip(spoken, ("confirm", "refuse", "seen"), strict=False):
        target = target_of(file, "attribution", f"{line.dispatch}.{line.id}", affair=key)
        assert target is not None
        store.decide(Decision(0, "2031-03-06T09:15:00Z", "Inés Tola", verdict, target))


def main() -> int:
    """Make the fixture of the newest schema, unless it is there."""
    partial = FOLDER / "schema.db"
    with recoupe.open_store(partial) as store:
        store.add(recoupe.read(text, source_uri=f"{n}.txt") for n, text in enumerate(DISPATCHES))
        decide(store)
    database = sqlite3.connect(partial)
    (number,) = database.execute("PRAGMA user_version").fetchone()
    database.execute("PRAGMA journal_mode = DELETE")
    database.execute("VACUUM")
    database.close()
    target = FOLDER / f"schema-{number}.db"
    if target.exists():
        partial.unlink()
        sys.stderr.write(f"{target}: found it there already; a fixture is never made anew\n")
        return 1
    partial.rename(target)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
