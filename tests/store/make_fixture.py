"""Freeze a store of the newest schema for the tests of migration.

    python -m tests.store.make_fixture    from the root, once for each schema

A fixture is never made anew: it shows what a store of that schema was.
"""

import sqlite3
import sys
from pathlib import Path

import recoupe

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


def main() -> int:
    """Make the fixture of the newest schema, unless it is there."""
    partial = FOLDER / "schema.db"
    with recoupe.open_store(partial) as store:
        store.add(recoupe.read(text, source_uri=f"{n}.txt") for n, text in enumerate(DISPATCHES))
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
