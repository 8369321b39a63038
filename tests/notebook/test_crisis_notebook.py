"""The notebook of the documentation, run from start to end as a reader would."""

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

PATH = Path(__file__).parents[2] / "docs" / "notebook" / "crisis.ipynb"


@pytest.fixture(scope="module")
def written() -> Any:
    return nbformat.read(PATH, as_version=4)


@pytest.fixture(scope="module")
def outputs(written: Any, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """Give what each cell of code showed last; a cell that fails fails the tests."""
    run = nbformat.from_dict(written)
    folder = tmp_path_factory.mktemp("notebook")
    NotebookClient(run, timeout=300, resources={"metadata": {"path": str(folder)}}).execute()
    cells = (cell for cell in run.cells if cell.cell_type == "code")
    assert not list(folder.iterdir())
    return [cell.outputs[-1].get("data", {}) if cell.outputs else {} for cell in cells]


@pytest.mark.filterwarnings("ignore")
def test_it_runs_from_the_sample_to_a_finding(outputs: list[dict[str, str]]) -> None:
    shown = [found for found in outputs if "recoupe" in found.get("text/html", "")]
    assert len(shown) == 4
    assert "Agence Noroît" in shown[0]["text/html"]
    assert "18 dispatches" in shown[1]["text/html"]
    assert "attributions" in shown[2]["text/html"]
    assert "contradicted" in shown[3]["text/html"]


@pytest.mark.filterwarnings("ignore")
def test_it_draws_and_counts(outputs: list[dict[str, str]]) -> None:
    assert sum("image/png" in found for found in outputs) == 2
    assert any("18 dispatches, 0 problems" in found.get("text/plain", "") for found in outputs)
    assert any("Islande" in found.get("text/html", "") for found in outputs)


def test_it_is_kept_without_what_it_showed(written: Any) -> None:
    nbformat.validate(written)
    code = [cell for cell in written.cells if cell.cell_type == "code"]
    assert code
    for cell in code:
        assert cell.outputs == []
        assert cell.execution_count is None
    assert set(written.metadata) == {"kernelspec", "language_info"}


def test_its_beginning_says_what_to_install(written: Any) -> None:
    code = "\n".join(cell.source for cell in written.cells if cell.cell_type == "code")
    said = written.cells[0].source
    for library in ("polars", "matplotlib"):
        assert f"import {library}" in code
        assert library in said
