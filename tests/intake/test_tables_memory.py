"""What a table takes in memory does not depend on how long it is."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

COPY = "Le ministre norvégien de la Pêche a déclaré mardi que le port d’Estran resterait fermé."
MORE = "Le Danemark dément « tout blocus », a dit un porte-parole de l’armée à la radio publique."
PEAK = """
import sys, tracemalloc
from recoupe.intake import read_paths
from recoupe.intake import making
# Finding the language takes the time of all else; it holds nothing.
making.find_language = lambda text, uri, declared=None: "fr"
sum(1 for one in read_paths([sys.argv[1]]))
tracemalloc.start()
count = sum(1 for one in read_paths([sys.argv[2]]))
print(count, tracemalloc.get_traced_memory()[1])
"""


ARROW_PEAK = """
import sys
import pyarrow
from recoupe.intake import making, read_paths
making.find_language = lambda text, uri, declared=None: "fr"
held = [pyarrow.total_allocated_bytes() for one in read_paths(sys.argv[1:])]
print(len(held), max(held))
"""


@pytest.mark.parametrize("name", ["lines", "array", "packed lines", "commas"])
def test_memory_does_not_grow_with_the_input(name: str, tmp_path: Path) -> None:
    body = f"{COPY} {MORE}" * 20
    count = 6000
    rows = [{"id": str(number), "text": f"{number} {body}"} for number in range(count)]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    data = "\n".join(lines).encode()
    if name == "array":
        data = f"[{','.join(lines)}]".encode()
    elif name == "packed lines":
        data = gzip.compress(data, 1)
    elif name == "commas":
        table = "".join(f'{number},"{number}\n\n{body}"\n' for number in range(count))
        data = f"id,text\n{table}".encode()
    (tmp_path / "large").write_bytes(data)
    (tmp_path / "small").write_text(f'id,text\n1,"{COPY}"\n')
    done = subprocess.run(
        [sys.executable, "-c", PEAK, str(tmp_path / "small"), str(tmp_path / "large")],
        capture_output=True,
        check=True,
        timeout=300,
    )
    read_, peak = map(int, done.stdout.split())
    assert read_ == count + 1
    # 22 MB are read; what is held are pieces, and the names of items.
    assert count * len(body) > 20_000_000
    assert peak < 6_000_000


def test_memory_does_not_grow_with_parquet(tmp_path: Path) -> None:
    schema = pa.schema([("id", pa.string()), ("text", pa.string())])
    with pq.ParquetWriter(tmp_path / "large", schema, compression="none") as writer:
        texts = [f"{number} {COPY} {MORE}" * 20 for number in range(12_000)]
        ids = [str(number) for number in range(12_000)]
        writer.write_table(pa.table({"id": ids, "text": texts}, schema), row_group_size=12_000)
    pq.write_table(pa.table({"id": ["1"], "text": [COPY]}), tmp_path / "small")
    # What Arrow holds is not traced.
    done = subprocess.run(
        [sys.executable, "-c", ARROW_PEAK, str(tmp_path / "small"), str(tmp_path / "large")],
        capture_output=True,
        check=True,
        timeout=300,
    )
    read_, peak = map(int, done.stdout.split())
    assert read_ == 12_003
    assert (tmp_path / "large").stat().st_size > 40_000_000
    assert peak < 25_000_000
