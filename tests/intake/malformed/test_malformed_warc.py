"""Broken web archives: what is whole is read, what is not is told."""

import gzip
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent.parent))

from archives import packed, response
from broken import read_broken

P = "<p>Le ministre de la Pêche a nié mardi tout accord, a dit son porte-parole à Valmer, {}.</p>"
ONE, TWO, THREE = (response(P.format(number).encode(), number) for number in (1, 2, 3))
GOOD = ONE + TWO + THREE
PACKED = packed([ONE, TWO, THREE])
BOMB = gzip.compress(b"a" * 30_000_000)
MIDDLE = len(gzip.compress(ONE, mtime=0)) + 60
DEEP = b"<div>" * 100_000 + P.encode()


@pytest.mark.parametrize(
    ("data", "kinds", "read"),
    [
        (GOOD[:-40], ["truncated"], 2),
        (GOOD[: len(ONE) + 8], ["truncated"], 1),
        (GOOD[: len(ONE) + 100], ["truncated"], 1),
        (PACKED[:-30], ["truncated"], 2),
        (PACKED[: MIDDLE - 40], ["truncated"], 1),
        (PACKED[:MIDDLE] + b"\x00\xff" * 20 + PACKED[MIDDLE + 40 :], ["malformed"], 2),
        (gzip.compress(GOOD)[:-20], ["truncated"], 1),
        (ONE + b"n'importe quoi\r\n\r\n" + TWO, ["malformed"], 2),
        (ONE + response(P.encode(), length=40) + THREE, ["malformed"], 2),
        (ONE + response(P.encode(), length=350) + THREE, ["malformed"], 2),
        (ONE + response(P.encode(), length=10**9) + THREE, ["truncated"], 2),
        (ONE.replace(b"Content-Length", b"Content-Longueur") + THREE, ["malformed"], 1),
        (ONE.replace(b"HTTP/1.1 200", b"Bonjour 200") + THREE, ["malformed"], 1),
        (response(b"a" * 21_000_000) + THREE, ["too_large"], 1),
        (response(BOMB, head="Content-Encoding: gzip\r\n") + THREE, ["too_large"], 1),
        (response(b"") + THREE, ["no_text"], 1),
        (response(b"<p>\x00\x01</p>") + THREE, ["binary"], 1),
        (response(P.encode()[:60] + b"\xff" + P.encode()[60:]) + THREE, ["encoding"], 2),
        (response(DEEP) + THREE, ["malformed"], 1),
        (response(b"<p>" * 600_000) + THREE, ["too_large"], 1),
        (response(b"", status="HTTP/1.1 500 Non"), ["missing"], 0),
        (ONE.replace(b"WARC-Date: 2031", b"WARC-Date: hier") + THREE, [], 2),
        (ONE.replace(b"WARC-Target-URI: https", b"WARC-Target-URI: javascript"), ["missing"], 0),
        (b"WARC/1.0\r\n" + b"a" * 10_500_000, ["truncated"], 0),
    ],
)
def test_broken_input(tmp_path: Path, data: bytes, kinds: list[str], read: int) -> None:
    dispatches, problems = read_broken(tmp_path, data, "warc")
    assert ([one.kind for one in problems], len(dispatches)) == (kinds, read)


def test_nothing_is_lost_wherever_an_archive_breaks_off(tmp_path: Path) -> None:
    for whole in (GOOD, PACKED):
        for cut in range(20, len(whole), 17):
            dispatches, problems = read_broken(tmp_path, whole[:cut], "warc")
            ends = [at for at in range(1, 4) if cut >= len(whole) * at // 3]
            assert len(dispatches) + len(problems) >= min(3, len(ends) + 1)
            assert len(problems) <= 1
