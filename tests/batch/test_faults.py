import os
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest

from .corpora import POISON, write_texts
from .folders import tables_in

STAGES = ("gather", "read", "account", "sift", "copy", "link", "examine", "tell")
DEADLY = """
import os, sys
if "recoupe.batch.hand" in sys.orig_argv:
    import recoupe.pipeline as pipeline
    real = pipeline.read_many
    def read_many(dispatches):
        given = list(dispatches)
        if any("navire Poison" in one.text for one in given):
            {what}
        return real(given)
    pipeline.read_many = read_many
"""


def content(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def test_a_batch_that_is_killed_goes_on_and_ends_in_the_same(tmp_path, start, recoupe) -> None:
    given = write_texts(tmp_path / "in", 9)
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    words = ("--partition", 3, "--workers", 1)
    assert recoupe("batch", given, whole, *words).returncode == 0
    killed = []
    for stage in STAGES:
        process = start("batch", given, cut, *words)
        while process.poll() is None and not list((cut / "work" / stage).glob("*.parcel")):
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        killed.append(process.returncode)
    assert killed == [-signal.SIGKILL] * len(STAGES)
    last = recoupe("batch", given, cut, *words)
    assert last.returncode == 0, last.stderr
    assert content(cut) == content(whole)


@pytest.mark.parametrize(
    ("what", "found"),
    [("os._exit(3)", "a process that ended with status 3"), ("while True: pass", "nothing came")],
    ids=["dies", "hangs"],
)
def test_what_brings_a_worker_down_is_set_aside(tmp_path, recoupe, meddled, what, found) -> None:
    given = write_texts(tmp_path / "in", 4)
    clean = tmp_path / "clean"
    assert recoupe("batch", given, clean, "--workers", 1).returncode == 0
    (given / "poison.txt").write_text(POISON, "utf-8")
    meddled(DEADLY.format(what=what))
    done = recoupe("batch", given, tmp_path / "out", "--workers", 1, "--patience", 15)
    assert done.returncode == 1, done.stderr
    ours, theirs = tables_in(tmp_path / "out"), tables_in(clean)
    (problem,) = ours.pop("problems")
    assert problem["kind"] == "crash"
    assert problem["where"].endswith("poison.txt")
    assert problem["found"].startswith(found)
    assert problem["skipped"]
    theirs.pop("problems")
    assert ours == theirs
    assert b"1 set aside" in done.stdout
    assert b"poison.txt: found " in done.stderr


def test_a_full_disk_for_what_is_unpacked_is_no_fault_of_an_input(tmp_path, recoupe) -> None:
    given, out = write_texts(tmp_path / "in", 1), tmp_path / "out"

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))

    done = recoupe("batch", given, out, "--workers", 1, preexec_fn=full)
    assert done.returncode == 2
    assert b"expected room for what is unpacked meanwhile" in done.stderr
    assert list((out / "work" / "gather").iterdir()) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a file system")
def test_a_full_disk_is_told_and_what_is_done_is_kept(tmp_path, recoupe) -> None:
    given, out = write_texts(tmp_path / "in", 6), tmp_path / "small"
    words = ("batch", given, out, "--workers", 1, "--partition", 3)
    out.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=80k", "tmpfs", out]
    if subprocess.run(mount, check=False).returncode:
        pytest.skip("no file system may be mounted here")
    try:
        cut = recoupe(*words)
        assert cut.returncode == 2
        assert b"found the disk full; expected room for the file" in cut.stderr
        assert not list(out.rglob("*.partial"))
        assert [path.name for path in (out / "work" / "gather").iterdir()] == ["000000.parcel"]
        subprocess.run(["mount", "-o", "remount,size=20m", out], check=True)
        done = recoupe(*words)
        assert done.returncode == 0, done.stderr
    finally:
        subprocess.run(["umount", out], check=True)


def test_an_interrupt_ends_all_processes_and_keeps_what_is_done(tmp_path, start, recoupe) -> None:
    given, out = write_texts(tmp_path / "in", 3), tmp_path / "out"
    process = start("batch", given, out, "--partition", 1, start_new_session=True)
    while not list((out / "work" / "read").glob("*.parcel")):
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    printed, told = process.communicate(timeout=30)
    assert (process.returncode, printed) == (2, b"")
    assert told.endswith(
        b"found an interruption; expected to finish; what is done is kept: give the same command "
        b"again when you like\n"
    )
    # Its output is at its end only when all that were started have ended.
    again = recoupe("batch", given, out, "--partition", 1)
    assert again.returncode == 0
    assert b"are done already" in again.stderr


def test_a_folder_in_use_is_refused_until_its_run_is_gone(tmp_path, start, recoupe) -> None:
    given, out = write_texts(tmp_path / "in", 2), tmp_path / "out"
    other = start("batch", given, out)
    while not (out / "batch.json").exists():
        time.sleep(0.02)
    refused = recoupe("batch", given, out)
    assert refused.returncode == 2
    assert f"found another run at work in it (process {other.pid})".encode() in refused.stderr
    other.kill()
    other.communicate()
    assert recoupe("batch", given, out).returncode == 0


def test_what_cannot_be_a_batch_is_refused(tmp_path, recoupe) -> None:
    given, out = write_texts(tmp_path / "in", 1), tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("mine")
    for words, said in (
        ((given, out), "found a folder with something else in it"),
        ((given, out / "mine.txt"), "found a file; expected a folder"),
        ((given, given / "out"), "found among the inputs"),
        (("-", tmp_path / "new"), "found no file; expected files and folders"),
        (("https://example.org/a", tmp_path / "new"), "found no file; expected files and folders"),
    ):
        refused = recoupe("batch", *words)
        assert refused.returncode == 2
        assert said in refused.stderr.decode()
    assert [path.name for path in out.iterdir()] == ["mine.txt"]
    assert not (tmp_path / "new").exists()
    assert not (given / "out").exists()


def test_a_changed_input_or_option_is_noticed(tmp_path, recoupe) -> None:
    given, out = write_texts(tmp_path / "in", 1), tmp_path / "out"
    assert recoupe("batch", given, out).returncode == 0
    refused = recoupe("batch", given, out, "--partition", 7)
    assert refused.returncode == 2
    assert b"partitions of another size (--partition) (500, now 7)" in refused.stderr
    (given / "00.txt").write_text("Autre chose.", "utf-8")
    refused = recoupe("batch", given, out)
    assert refused.returncode == 2
    assert b"inputs whose names or contents are others" in refused.stderr


def test_inputs_without_any_dispatch_give_no_tables(tmp_path, recoupe) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    done = recoupe("batch", tmp_path / "in", tmp_path / "out")
    assert done.returncode == 2
    assert b"empty.txt: found" in done.stderr
    assert not (tmp_path / "out" / "dispatches").exists()


def test_a_worker_of_daft_that_is_gone_ends_the_run(tmp_path, recoupe, meddled) -> None:
    given, out = write_texts(tmp_path / "in", 3), tmp_path / "out"
    meddled(
        "import sys\n"
        "if 'daft.execution.udf_worker' in sys.orig_argv:\n"
        "    import os\n"
        "    from recoupe.batch.guard import Guard\n"
        "    Guard.do = lambda *given: os._exit(9)\n"
    )
    gone = recoupe("batch", given, out, "--workers", 1)
    assert gone.returncode == 2
    assert b"found that a worker is gone" in gone.stderr
    assert b"what is done is kept: give the same command again" in gone.stderr
