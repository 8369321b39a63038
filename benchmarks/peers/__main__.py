"""What would be picked instead of Recoupe, timed on the same texts in the same run.

    python -m benchmarks.peers            print the table
    python -m benchmarks.peers --write    put it into docs/speed.md

Reading stands beside the bare parser and textacy's quotations, reprints beside datasketch, rensa
and Daft, stories beside scikit-learn's clusters. A library that is not there (the group ``peers``
of pyproject.toml) is named as not installed. Nothing is asserted.
"""

import argparse
from collections.abc import Sequence

from evaluation.corpora import ROOT

from benchmarks.figures import put_between, save
from benchmarks.peers.copying import compare_copying
from benchmarks.peers.grouping import compare_stories
from benchmarks.peers.parsing import compare_quotations, compare_reading
from benchmarks.peers.rows import table_of

PAGE, TABLE = ROOT / "docs" / "speed.md", "peers"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, or write it into the page."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.peers",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--write", action="store_true", help="put the table into the page")
    parser.add_argument("--texts", type=int, default=5_000, help="generated texts for reprints")
    parser.add_argument("--dispatches", type=int, default=2_000, help="generated, for stories")
    options = parser.parse_args(arguments)
    rows = [
        *compare_reading(),
        *compare_quotations(),
        *compare_copying(options.texts),
        *compare_stories(options.dispatches),
    ]
    if options.write:
        save(TABLE, rows)
        put_between(PAGE, TABLE, table_of(rows))
    else:
        print("\n".join(table_of(rows)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
