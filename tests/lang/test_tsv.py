"""What a table of words may hold, and what its errors say."""

from pathlib import Path

import msgspec
import pytest

from recoupe.errors import LexiconError
from recoupe.lang.tsv import read_table


class Bird(msgspec.Struct, frozen=True):
    name: str
    other: tuple[str, ...]
    wild: bool
    note: str | None


HEADER = "# author: nobody\nname\tother\twild\tnote\n"


def read(tmp_path: Path, rows: str, header: str = HEADER) -> tuple[Bird, ...]:
    table = tmp_path / "birds.tsv"
    table.write_text(header + rows, encoding="utf-8")
    return read_table(table, Bird, key=("name",))


def test_cells_become_typed_values(tmp_path: Path) -> None:
    assert read(tmp_path, "merle\tmerlot|merlette\t1\t\npie\t\t0\tvoleuse\n") == (
        Bird("merle", ("merlot", "merlette"), True, None),
        Bird("pie", (), False, "voleuse"),
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("pie\t\t0\t\nmerle\t\t0\t\n", r"birds\.tsv:4: name 'merle' stands after 'pie'; sort"),
        ("pie\t\t0\t\npie\t\t1\t\n", r"birds\.tsv:4: name 'pie' appears twice \(first at line 3\)"),
        ("pie\t\t0\n", r"birds\.tsv:3: 3 cells, expected 4"),
        ("pie\t\toui\t\n", r"birds\.tsv:3: column 'wild' is 'oui', expected 0 or 1"),
        ("pie \t\t0\t\n", r"birds\.tsv:3: column 'name' is 'pie ', .* trim it"),
        ("pie\ta||b\t0\t\n", r"birds\.tsv:3: column 'other' has an empty"),
        ("pie\ta|a\t0\t\n", r"birds\.tsv:3: column 'other' has an empty, padded or repeated"),
    ],
)
def test_a_wrong_row_is_named_with_its_remedy(tmp_path: Path, rows: str, said: str) -> None:
    with pytest.raises(LexiconError, match=said):
        read(tmp_path, rows)


def test_a_wrong_header_names_the_columns(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"birds\.tsv:1: .* name, other, wild, note"):
        read(tmp_path, "", header="name\tother\n")


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"none\.tsv: cannot be read"):
        read_table(tmp_path / "none.tsv", Bird, key=("name",))
