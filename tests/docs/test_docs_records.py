import importlib
import pkgutil
import re
import typing
from pathlib import Path

import msgspec
import pytest
from doc_pages import REFERENCE, rows, sections

import recoupe.records
from recoupe.records import Agreement, Difference

PAGE = sections(REFERENCE / "records.md")
FINDINGS = sections(REFERENCE / "findings.md")


def _records() -> dict[str, type[msgspec.Struct]]:
    found: dict[str, type[msgspec.Struct]] = {}
    for module in pkgutil.iter_modules(recoupe.records.__path__):
        home = importlib.import_module(f"recoupe.records.{module.name}")
        found |= {
            name: item
            for name, item in vars(home).items()
            if isinstance(item, type)
            and issubclass(item, msgspec.Struct)
            and item.__module__ == home.__name__
        }
    return found


def _values(hint: object) -> set[str]:
    """The names a field may hold, wherever they stand in its type."""
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) is typing.Literal:
        return set(arguments)
    return {value for argument in arguments for value in _values(argument)}


def test_every_record_has_its_section_and_no_other_does() -> None:
    assert {title for title, body in PAGE.items() if rows(body)} == set(_records())


@pytest.mark.parametrize("name", _records())
def test_every_field_is_described_in_order_and_no_other(name: str) -> None:
    assert rows(PAGE[name]) == list(_records()[name].__annotations__)


@pytest.mark.parametrize("name", _records())
def test_every_value_a_field_may_hold_is_named(name: str) -> None:
    record = _records()[name]
    hints = typing.get_type_hints(record)
    values = {value for field in record.__annotations__ for value in _values(hints[field])}
    elsewhere = "".join(FINDINGS.values()) if name == "Finding" else ""
    assert not {value for value in values if f"`{value}`" not in PAGE[name] + elsewhere}


@pytest.mark.parametrize(
    ("title", "values"), [("Agreement", Agreement), ("Differences", Difference)]
)
def test_every_agreement_and_difference_is_explained(title: str, values: object) -> None:
    assert rows(FINDINGS[title]) == list(typing.get_args(values))


def test_what_is_said_to_be_written_is_what_the_program_writes() -> None:
    room = Path(recoupe.records.__path__[0]).parent / "crosscheck"
    source = "".join(path.read_text("utf-8") for path in room.rglob("*.py"))
    told = re.findall(r"^\| `(\w+)` \|.*\| (yes|no) \|$", "".join(FINDINGS.values()), re.MULTILINE)
    wrong = [value for value, said in told if (f'"{value}"' in source) != (said == "yes")]
    assert told
    assert not wrong
