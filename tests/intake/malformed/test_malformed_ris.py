"""Broken RIS: what is whole is read, what is not is told."""

from pathlib import Path

import pytest
from broken import read_broken

TEXT = "Le capitaine du port a déclaré mardi que trois navires avaient été retenus dans la nuit."
ONE = f"TY  - NEWS\nTI  - Titre {{n}}\nDA  - 2031/03/04/\nAN  - ES{{n}}\nAB  - {TEXT}\nER  - \n\n"
THREE = "".join(ONE.format(n=n) for n in range(3))
FAR = 10_000_000

# name: the text, how many references are read, the kinds of the problems
CASES = {
    "cut inside a text": (THREE[:-30], 2, ["truncated"]),
    "cut before the last end": (THREE.rstrip().removesuffix("ER  -"), 2, ["truncated"]),
    "cut inside a tag": (THREE + "TY", 3, None),
    "cut behind a tag": (THREE + "TY  - NEWS", 3, ["truncated"]),
    "only the beginning": ("TY  - NEWS\n", 0, ["truncated"]),
    "nothing of it": ("Le port reste fermé.", 0, ["no_text"]),
    "only ends": ("ER  - \n" * 5, 0, ["no_text"]),
    "no text": (THREE + "TY  - NEWS\nTI  - Titre\nER  - \n", 3, ["missing"]),
    "an empty reference": (THREE + "TY  - NEWS\nER  - \n", 3, ["missing"]),
    "an empty text": (THREE + "TY  - NEWS\nAB  - \nER  - \n", 3, ["missing"]),
    "fields outside": (THREE + f"AB  - {TEXT}\nER  - \n" + ONE.format(n=4), 4, ["malformed"]),
    "no end between two": (THREE.replace("ER  - \n", "", 1), 3, ["malformed"]),
    "one number over two texts": (
        THREE + ONE.format(n=2).replace("trois", "deux"),
        4,
        ["duplicate_id"],
    ),
    "a text of 10 MB": (THREE + ONE.format(n="3").replace("trois", "3" * FAR), 3, ["too_large"]),
    "a title of 10 MB": (THREE + ONE.format(n="3" * FAR), 3, ["too_large"]),
    "100,000 authors": (
        THREE + ONE.format(n=3).replace("DA  -", "AU  - Ba, Awa\n" * 100_000 + "DA  -"),
        3,
        ["too_large"],
    ),
    "100,000 starts": ("TY  - NEWS\n" * 100_000, 0, None),
    "zero bytes": (THREE + "\x00", 0, ["binary"]),
    "control bytes": (THREE + "TY  - N\x01\x1b\nTI  - \x02\nER  - \n", 3, ["missing"]),
    "lines that end in three ways": (
        THREE.replace("\n", "\r\n", 3).replace("\n\n", "\r\r") + "TY  - NEWS\rER  - ",
        3,
        ["missing"],
    ),
    "a day there never was": (
        THREE + ONE.replace("2031/03/04/", "2031/99/99/").replace(TEXT, "").format(n=3),
        3,
        ["missing"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_every_broken_file_ends_in_problems(name: str, tmp_path: Path) -> None:
    text, count, kinds = CASES[name]
    read, problems = read_broken(tmp_path, text.encode(), "ris")
    assert problems or name == "cut inside a tag"
    assert len(read) == count
    assert kinds is None or [one.kind for one in problems] == kinds


def test_bytes_of_no_encoding_are_told(tmp_path: Path) -> None:
    data = THREE.encode().replace(b"retenus", b"rete\xff\xfenus", 1)
    read, (problem,) = read_broken(tmp_path, data, "ris")
    assert (len(read), problem.kind) == (3, "encoding")


def test_a_file_too_large_is_told(tmp_path: Path) -> None:
    _, (problem,) = read_broken(tmp_path, THREE.encode(), "ris", max_bytes=99)
    assert problem.kind == "too_large"
