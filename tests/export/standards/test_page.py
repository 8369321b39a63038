"""The page on standards: its code runs on what is written, its tables name what there is."""

import re
from pathlib import Path

import pytest

from export.standards.opened import written
from export.standards.test_every_standard import STANDARDS
from recoupe.export.material import Material
from recoupe.export.plover.rows import Row

PAGE = (Path(__file__).parents[3] / "docs" / "how-to" / "standards.md").read_text("utf-8")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("code", re.findall(r"```py\n(.*?)```", PAGE, re.DOTALL))
def test_code_runs_in_the_folder_of_an_export(
    code: str, material: Material, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in STANDARDS:
        for path, content in written(name, material).items():
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "standards.md", "exec"), {})


def test_every_standard_and_every_column_of_events_is_named() -> None:
    assert [name for name in STANDARDS if f"[`{name}`]" not in PAGE] == []
    assert [name for name in Row.__struct_fields__ if f"`{name}`" not in PAGE] == []
