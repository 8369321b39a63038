"""Broken wires: what is whole is read, what is not is told."""

from pathlib import Path

import pytest
from broken import read_broken

TEXT = "   VALMER (Bor) - Le ministre a dit mardi que rien ne serait signe avec Oslo.\r\n"
HEAD = "\x01fra0061 4 i 0185 FRA /BOR-AA12\r\nAccord\r\n"
ONE = f"{HEAD}\x02Titre =\r\n{TEXT}\x03041015 GMT MAR 31\r\n\x04"
ANPA_HEAD = "\x01W2870\x1f_b\r\nf l\x13\x11 BC-Accord  03-04 0185\r\n"
TWO = f"{ANPA_HEAD}\x02^BC-Accord,12<\r\n^Titre<\r\n\t{TEXT}\x03BOR-WF-03-04-31 1015GMT<\r\n\x04"

BROKEN = [
    ("", ["empty"], 0),
    (" \r\n", ["missing"], 0),
    ("{0}", [], 1),
    ("{1}", ["truncated"], 0),
    ("{1}\x02", ["missing"], 0),
    ("{1}\x02\x03\x04", ["missing"], 0),
    ("{1}\x02{2}", ["truncated"], 1),
    ("{1}\x02{2}{0}", ["truncated"], 2),
    ("{0}{1}", ["truncated"], 1),
    ("mots perdus\x02{2}\x03\x04{0}", ["malformed"], 1),
    ("{0}mots entre deux{0}", ["malformed"], 2),
    ("\x01\x01\x01{0}", ["truncated"] * 3, 1),
    ("\x04\x03\x02{0}\x04\x04", [], 1),
    ("{0}\x00\x00", [], 1),
    ("{1}\x02" + "x" * 10_500_000 + "\x03\x04{0}", ["too_large"], 1),
    ("{1}\x02" + "^\r\n" * 100_000 + "\x03\x04{0}", None, None),
    ("{1}\x02" + "\x02" * 100_000 + "{2}\x03{0}", [], 2),
    ("{1}\x02" + " =\r\n" * 100_000 + "{2}\x03{0}", [], 2),
    ("{1}\x02" + "   a\r\n" * 100_000 + "\x03{0}", None, None),
    ("\x01" * 20_000, ["truncated"] * 20_000, 0),
    ("{1}\x02{2}\x03999999 XXX FOO 99\x04", [], 1),
]


@pytest.mark.parametrize(("data", "kinds", "read"), BROKEN)
@pytest.mark.parametrize("form", ["iptc7901", "anpa"])
def test_broken_input(
    tmp_path: Path, form: str, data: str, kinds: list[str] | None, read: int | None
) -> None:
    whole, head = (ONE, HEAD) if form == "iptc7901" else (TWO, ANPA_HEAD)
    sent = data.replace("{0}", whole).replace("{1}", head).replace("{2}", TEXT)
    dispatches, problems = read_broken(tmp_path, sent.encode("latin-1"), form)
    if kinds is not None:
        assert ([one.kind for one in problems], len(dispatches)) == (kinds, read)


def test_a_header_that_is_none_is_told_and_the_text_read(tmp_path: Path) -> None:
    sent = ONE.replace("fra0061 4 i", "fra i i")
    dispatches, problems = read_broken(tmp_path, sent.encode(), "iptc7901")
    assert ([one.kind for one in problems], len(dispatches)) == (["malformed"], 1)


def test_bytes_that_are_no_letters_are_told(tmp_path: Path) -> None:
    sent = ONE.encode().replace(b"signe", "signé à Oslo où ".encode() + b"\xff")
    dispatches, problems = read_broken(tmp_path, sent, "iptc7901")
    assert ([one.kind for one in problems], len(dispatches)) == (["encoding"], 1)
