import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from doc_pages import REFERENCE, rows, sections

import recoupe.lang

FOLDER = Path(recoupe.lang.__path__[0]) / "fr"
PAGE = sections(REFERENCE / "lexicons.md")
TABLES = sorted(path.name for path in FOLDER.iterdir() if path.suffix in {".tsv", ".toml"})


def _columns(path: Path) -> list[str]:
    lines = path.read_text("utf-8").splitlines()
    return next(line for line in lines if line and not line.startswith("#")).split("\t")


def _keys(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Where the values of a TOML table stand; tables in a list are taken together."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _keys(inner, (*path, key))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for key in sorted({key for item in value for key in item}):
            yield (*path[:-1], f"{path[-1]}[]", key)
    else:
        yield path


def _means(told: str, path: tuple[str, ...]) -> bool:
    parts = told.split(".")
    return len(parts) == len(path) and all(
        part in ("*", key) for part, key in zip(parts, path, strict=True)
    )


def test_every_table_has_its_section_and_no_other_does() -> None:
    assert sorted(title for title, body in PAGE.items() if rows(body)) == TABLES


@pytest.mark.parametrize("name", [name for name in TABLES if name.endswith(".tsv")])
def test_every_column_is_described_in_order_and_no_other(name: str) -> None:
    assert rows(PAGE[name]) == _columns(FOLDER / name)


@pytest.mark.parametrize("name", [name for name in TABLES if name.endswith(".toml")])
def test_every_key_is_described_and_no_other(name: str) -> None:
    told = rows(PAGE[name])
    paths = list(_keys(tomllib.loads((FOLDER / name).read_text("utf-8"))))
    unsaid = {".".join(path) for path in paths if not any(_means(line, path) for line in told)}
    gone = {line for line in told if not any(_means(line, path) for path in paths)}
    assert not unsaid, f"describe in lexicons.md: {', '.join(sorted(unsaid))}"
    assert not gone, f"strike from lexicons.md: {', '.join(sorted(gone))}"
