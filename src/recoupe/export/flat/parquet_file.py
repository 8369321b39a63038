"""A table as Parquet."""

from collections.abc import Iterable
from typing import BinaryIO

from recoupe.export.flat.arrow import arrow_schema, batches
from recoupe.export.flat.rows import Row
from recoupe.export.flat.schema import Schema


def write_parquet(schema: Schema, rows: Iterable[Row], file: BinaryIO) -> int:
    """Write rows, some thousand a row group, and give how many there were."""
    import pyarrow.parquet as pq

    count = 0
    with pq.ParquetWriter(file, arrow_schema(schema), compression="zstd") as writer:
        for batch in batches(schema, rows):
            writer.write_batch(batch)
            count += batch.num_rows
    return count
