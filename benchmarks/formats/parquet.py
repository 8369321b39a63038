"""Parquet, in groups as large as pandas and duckdb write them."""

from itertools import islice
from pathlib import Path

from benchmarks.formats.jsonl import rows

NAME = "parquet"
_GROUP = 100_000
_TOGETHER = 1000


def write(count: int, target: Path) -> None:
    """Write so many rows."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    given = rows(count)
    schema = pa.schema([(name, pa.string()) for name in next(rows(1))])
    with pq.ParquetWriter(target, schema, compression="zstd") as writer:
        for _ in range(0, count, _GROUP):
            tables = []
            group = islice(given, _GROUP)
            while some := list(islice(group, _TOGETHER)):
                tables.append(pa.Table.from_pylist(some, schema))
            writer.write_table(pa.concat_tables(tables), row_group_size=_GROUP)
