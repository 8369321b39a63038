"""A folder of plain texts."""

from pathlib import Path

from benchmarks.formats.copy import invent

NAME = "text"


def write(count: int, target: Path) -> None:
    """Write so many texts, a file each."""
    target.mkdir()
    for copy in invent(count):
        head = f"{copy.headline}\n\n{copy.place} ({copy.agency}) - "
        text = head + "\n\n".join(copy.paragraphs) + "\n"
        (target / f"{copy.number:07}.txt").write_text(text, encoding="utf-8")
