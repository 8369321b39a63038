"""What stands in output folders."""

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from recoupe.export.flat.schema import load_schemas


def tables_in(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The rows of all tables of an export or of a batch, sorted."""
    found = {}
    for name in load_schemas():
        parts = sorted((folder / name).glob("*.parquet")) or [folder / f"{name}.parquet"]
        rows = [row for part in parts for row in pq.read_table(part).to_pylist()]
        found[name] = sorted(rows, key=repr)
    return found
