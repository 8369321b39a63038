import json
import shutil

import pytest

from recoupe import open_store
from recoupe.export.flat.folder import export_parquet
from recoupe.outlets import write_folder

from .corpora import write_mixed
from .folders import tables_in


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    return write_mixed(tmp_path_factory.mktemp("mixed") / "in")


def test_a_batch_gives_what_a_store_gives(mixed, tmp_path, recoupe) -> None:
    done = recoupe(
        "batch", mixed, tmp_path / "out", "--partition", 6, "--map", "text=contenu", "--json"
    )
    with open_store(tmp_path / "a.db") as store:
        from recoupe.intake import Options

        added = store.add([mixed], Options(columns={"text": "contenu"}))
        write_folder(tmp_path / "tables", export_parquet(store.material()))
    told = json.loads(done.stdout)
    assert done.returncode == 1, done.stderr
    assert told["dispatches"] == len(added.added)
    assert told["duplicates"] == len(added.known) > 0
    assert told["reports"] == [
        {name: getattr(report, name) for name in report.__struct_fields__}
        for report in added.reports
    ]
    ours, theirs = tables_in(tmp_path / "out"), tables_in(tmp_path / "tables")
    assert told["rows"] == {name: len(rows) for name, rows in theirs.items()}
    assert {name for name in ours if ours[name] != theirs[name]} == set()
    assert any(len(list((tmp_path / "out" / name).iterdir())) > 1 for name in ours)
    assert b"reading: " in done.stderr
    assert b" documents/s" in done.stderr


def test_a_finished_batch_is_not_done_again(mixed, tmp_path, recoupe) -> None:
    some, out = tmp_path / "in", tmp_path / "out"
    some.mkdir()
    shutil.copy(mixed / "0.txt", some)
    first = recoupe("batch", some, out, "--json")
    assert first.returncode == 0, first.stderr
    assert not (out / "work").exists()
    again = recoupe("batch", some, out, "--json")
    assert (again.returncode, again.stdout, again.stderr) == (0, first.stdout, b"")
    (some / "1.txt").write_bytes((mixed / "1.txt").read_bytes())
    changed = recoupe("batch", some, out)
    assert changed.returncode == 2
    assert b"found a batch with another number of input files" in changed.stderr
    package = json.loads((out / "datapackage.json").read_bytes())
    (told,) = (one for one in package["resources"] if one["name"] == "dispatches")
    assert told["path"] == ["dispatches/000000.parquet"]
    assert told["rows"] == 1
