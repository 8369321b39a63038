"""On a cluster of this machine; skipped where Ray is not installed."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from .corpora import write_texts
from .folders import tables_in

NEEDS_RAY = pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Cluster:
    """A head with two cores, in a group of processes of its own."""

    def __init__(self) -> None:
        self.address = f"127.0.0.1:{_free_port()}"
        # The names of its sockets must be short.
        self._folder = tempfile.mkdtemp(prefix="ray")
        words = [
            "--head", "--block", "--disable-usage-stats", "--num-cpus=2",
            "--include-dashboard=false", "--object-store-memory=100000000",
            f"--port={self.address.rpartition(':')[2]}", f"--temp-dir={self._folder}",
        ]  # fmt: skip
        self._head = subprocess.Popen(
            [str(Path(sys.executable).with_name("ray")), "start", *words],
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        told = Path(self._folder) / "session_latest" / "logs" / "raylet.out"
        while self._head.poll() is None and not told.exists():
            time.sleep(0.1)

    def stop(self) -> None:
        if self._head.poll() is None:
            os.killpg(self._head.pid, signal.SIGKILL)
        self._head.wait()

    def close(self) -> None:
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)


@pytest.fixture
def cluster():
    started = Cluster()
    yield started
    started.close()


@NEEDS_RAY
def test_a_cluster_gives_the_same_and_its_end_is_told(tmp_path, cluster, start, recoupe) -> None:
    given = write_texts(tmp_path / "in", 6)
    here, there, cut = tmp_path / "here", tmp_path / "there", tmp_path / "cut"
    on_it = ("--partition", 2, "--ray", cluster.address)
    assert recoupe("batch", given, here, "--partition", 2).returncode == 0
    done = recoupe("batch", given, there, *on_it)
    assert done.returncode == 0, done.stderr
    assert tables_in(there) == tables_in(here)
    process = start("batch", given, cut, *on_it)
    while process.poll() is None and not list((cut / "work" / "read").glob("*.parcel")):
        time.sleep(0.02)
    cluster.stop()
    _, told = process.communicate(timeout=200)
    assert process.returncode == 2
    assert b"found that the cluster is gone" in told
    assert b"what is done is kept" in told
    assert recoupe("batch", given, cut, "--partition", 2).returncode == 0
    assert tables_in(cut) == tables_in(here)


def test_a_cluster_that_cannot_be_reached_is_told(tmp_path, recoupe) -> None:
    given = write_texts(tmp_path / "in", 1)
    for address, said in (
        (f"127.0.0.1:{_free_port()}", "found nothing that answers"),
        ("cluster", "found no address; expected HOST:PORT"),
    ):
        refused = recoupe("batch", given, tmp_path / "out", "--ray", address)
        assert refused.returncode == 2
        assert f"--ray {address}: {said}" in refused.stderr.decode()
