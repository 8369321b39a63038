"""The pages of the documentation, cut into the parts that tests compare with the program."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
_ROW = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def pages() -> list[Path]:
    """Every page people read: those of the root, of docs and of the folders of tools."""
    folders = (ROOT, ROOT / "evaluation", ROOT / "requirements")
    return sorted([*(p for f in folders for p in f.glob("*.md")), *(ROOT / "docs").rglob("*.md")])


def sections(page: Path) -> dict[str, str]:
    """The text under each second-level heading, by heading without code marks."""
    parts = re.split(r"^#{1,2} (.+)$", page.read_text("utf-8"), flags=re.MULTILINE)
    return {
        title.replace("`", ""): body for title, body in zip(parts[1::2], parts[2::2], strict=True)
    }


def rows(section: str) -> list[str]:
    """The names in the first column of a section's tables."""
    return _ROW.findall(section)


def blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of one language, in order."""
    return [body for name, body in _BLOCK.findall(page.read_text("utf-8")) if name == language]


def commands(page: Path) -> Iterator[list[str]]:
    """The command lines shown to be typed, each cut into words."""
    for block in blocks(page, "console"):
        for line in block.splitlines():
            if line.startswith("$ "):
                yield line[2:].split()
