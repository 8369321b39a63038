from importlib.resources import files
from pathlib import Path

import pytest

from export.flat.quarrel_material import DECISIONS, material
from recoupe.export.formats import FORMATS
from recoupe.export.material import Material
from recoupe.outlets import write_folder
from recoupe.pipeline import prepare_export, read_files
from recoupe.records import Reading

# Two agencies, a reprint and an answer: enough for positions, exchanges and findings.
_SAMPLE = 6


def written(material: Material, folder: Path, form: str) -> Path:
    """Write one format of some material into a folder of its name."""
    write_folder(folder / form, FORMATS[form].writer()(material))
    return folder / form


@pytest.fixture(scope="session")
def sample() -> Material:
    """A few dispatches of the sample corpus, read and compared."""
    folder = Path(str(files("recoupe") / "sample" / "fr"))
    paths = [str(path) for path in sorted(folder.glob("*.txt"))[:_SAMPLE]]
    return prepare_export(one for one in read_files(paths) if isinstance(one, Reading))


@pytest.fixture(scope="session", params=["sample", "quarrel"])
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all tables in every format: of real readings, and of what was decided."""
    folder = tmp_path_factory.mktemp(request.param)
    given = request.getfixturevalue("sample") if request.param == "sample" else material(*DECISIONS)
    for form in ("csv", "jsonl", "parquet", "xlsx"):
        written(given, folder, form)
    return folder
