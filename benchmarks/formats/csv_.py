"""A table as text."""

import csv
from pathlib import Path

from benchmarks.formats.jsonl import rows

NAME = "csv"


def write(count: int, target: Path) -> None:
    """Write so many rows, texts of several paragraphs in quotation marks."""
    with target.open("w", encoding="utf-8", newline="") as file:
        given = rows(count)
        first = next(given)
        writer = csv.DictWriter(file, list(first))
        writer.writeheader()
        writer.writerow(first)
        writer.writerows(given)
