"""Files written to measure readers by are what they say, and are read whole."""

from pathlib import Path
from typing import Any

import pytest
from benchmarks.readers import count_items, formats, main


@pytest.mark.parametrize(
    ("name", "module"), [pytest.param(name, module, id=name) for name, module in formats()]
)
def test_every_item_that_was_written_is_read(name: str, module: Any, tmp_path: Path) -> None:
    module.write(12, tmp_path / "file")
    assert count_items(tmp_path / "file") == (12, 0, name)


def test_the_table_has_a_line_for_each_format(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--items", "3", "--only", "text"])
    head, line = capsys.readouterr().out.splitlines()
    assert head.split()[:3] == ["format", "items", "MB"]
    assert line.split()[:2] == ["text", "3"]
