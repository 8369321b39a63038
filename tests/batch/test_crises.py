"""The stages behind reading, on generated readings."""

import json

from benchmarks.crises import make_readings

from recoupe.batch.inputs import list_inputs
from recoupe.batch.manifest import begin, describe
from recoupe.batch.parcels import Parcel
from recoupe.batch.reading import parts
from recoupe.batch.room import Room
from recoupe.crosscheck.wholes import shapes_of
from recoupe.export.flat.folder import export_parquet
from recoupe.lang.comparison import load_comparison
from recoupe.outlets import write_folder
from recoupe.pipeline import prepare_export
from recoupe.store.packing import pack

from .folders import tables_in

TOGETHER = 40


def leave(readings, room) -> None:
    """Leave what gathering and reading would."""
    with Parcel(room.parcel("gather", 0)) as parcel:
        for reading in readings:
            parcel.put(0, "dispatch", reading.dispatch.id, pack(reading.dispatch))
    shapes = shapes_of(readings, lexicon=load_comparison("fr"))
    told = list(zip(readings, shapes, strict=True))
    for number, start in enumerate(range(0, len(told), TOGETHER)):
        with Parcel(room.parcel("read", number)) as parcel:
            for item, (reading, shape) in enumerate(told[start : start + TOGETHER]):
                for part in parts(item, reading, shape):
                    parcel.put(part.item, part.kind, part.key, part.data)


def test_crises_in_many_partitions_are_told_as_an_export_tells_them(tmp_path, recoupe) -> None:
    readings = make_readings(300)
    given, out = tmp_path / "given.txt", tmp_path / "out"
    given.write_text("Elsewhere.", "utf-8")
    files, _, _ = list_inputs([str(given)], out)
    out.mkdir()
    begin(out, describe(files, form=None, columns={}, together=TOGETHER))
    leave(readings, Room(out))
    done = recoupe("batch", given, out, "--partition", TOGETHER, "--json")
    assert done.returncode == 0, done.stderr
    write_folder(tmp_path / "tables", export_parquet(prepare_export(readings)))
    ours, theirs = tables_in(out), tables_in(tmp_path / "tables")
    assert {name for name in ours if ours[name] != theirs[name]} == set()
    assert json.loads(done.stdout)["dispatches"] == 300
    assert len(list((out / "findings").iterdir())) > 2
    assert any(row["reprint_of"] for row in ours["dispatches"])
