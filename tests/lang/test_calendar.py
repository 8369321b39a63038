"""The calendar's table is checked when it is loaded."""

from pathlib import Path

import pytest

import recoupe.lang
from recoupe.errors import LexiconError
from recoupe.lang.calendar import load_calendar, read_calendar

_TABLE = Path(recoupe.lang.__file__).parent / "fr" / "calendar.toml"


def _changed(folder: Path, old: str, new: str) -> Path:
    path = folder / "calendar.toml"
    text = _TABLE.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_the_week_and_the_year_are_whole() -> None:
    calendar = load_calendar()
    assert sorted(calendar.weekday.values()) == list(range(1, 8))
    assert set(calendar.month.values()) == set(range(1, 13))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("jeudi = 4", "jeudi = 'quatre'", "Expected `int`"),
        ("dimanche = 7\njeudi = 4", "jeudi = 4\ndimanche = 7", 'key "dimanche"'),
        ('id = "week.last"', 'id = "aaa"', 'phrase "aaa"'),
        ('"demain"', '"hier"', 'form "hier" appears twice'),
        ("by = 2\n", "by = 2\ncolour = 1\n", "unknown field"),
    ],
)
def test_a_wrong_table_is_refused_with_file_and_place(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    with pytest.raises(LexiconError, match=r"calendar\.toml") as refused:
        read_calendar(_changed(tmp_path, old, new))
    assert said in str(refused.value)


def test_a_phrase_without_example_is_refused(tmp_path: Path) -> None:
    old = 'examples = ["Le convoi partira [après-demain=2031-03-14]."]'
    with pytest.raises(LexiconError, match="has no example"):
        read_calendar(_changed(tmp_path, old, "examples = []"))
