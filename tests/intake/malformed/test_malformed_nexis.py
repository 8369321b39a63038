"""Broken exports of Nexis: what is whole is read, bombs are not unpacked, the rest is told."""

import io
import struct
import sys
import zipfile
from pathlib import Path

import pytest
from broken import read_broken

sys.path.insert(0, str(Path(__file__).parents[1]))
from word_files import document, word_file

TEXT = "Le capitaine du port a déclaré mardi que trois navires avaient été retenus dans la nuit."


def article(number: int, text: str = TEXT) -> list[str]:
    return [
        f"Titre {number}",
        "Le Courrier de l’Estran",
        "March 4, 2031 Tuesday",
        "Section:\xa0MONDE",
        "Length:\xa012 words",
        "Body",
        "",
        f"{text} {number}" if text else "",
        "Load-Date:\xa0March 5, 2031",
        "End of Document",
    ]


THREE = [*article(1), *article(2), *article(3)]
XML = document(THREE)
WHOLE = word_file(XML)
CUT = XML[: XML.index("Titre 3")]
BOMB = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 12))
FAR = 10_000_000
NAME = {"Titre 1": "https://x.example/?id=urn:contentItem:6ABC-DEF1-0001-0000"}
PARAGRAPH = "<w:p><w:r><w:t>Titre 2</w:t></w:r></w:p>"


def declared(text: str) -> str:
    return XML.replace("<w:document", f"<!DOCTYPE d [{text}]><w:document", 1)


def locked(data: bytes) -> bytes:
    """Say of every member that it is encrypted."""
    changed = bytearray(data)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = changed.find(sign)
        while start >= 0:
            struct.pack_into("<H", changed, start + at, 1)
            start = changed.find(sign, start + 4)
    return bytes(changed)


def spoilt(data: bytes) -> bytes:
    """Change bytes in the middle of the text."""
    at = data.find(b"word/document.xml") + 200
    return data[:at] + bytes(byte ^ 0x55 for byte in data[at : at + 40]) + data[at + 40 :]


def deep_zip() -> bytes:
    data = WHOLE
    for _ in range(20):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("word/inner.zip", data)
        data = target.getvalue()
    return data


CASES = {
    "cut in the archive": (WHOLE[:-100], 0, ["truncated"]),
    "cut in half": (WHOLE[: len(WHOLE) // 2], 0, ["truncated"]),
    "nothing but the sign": (b"PK\x03\x04", 0, ["truncated"]),
    "no archive": (b"PK\x03\x04" + b"\xff" * 5000, 0, ["truncated"]),
    "an archive of the future": (
        WHOLE.replace(b"PK\x01\x02\x14\x03\x14", b"PK\x01\x02\x14\x03\xe3"),
        0,
        ["malformed"],
    ),
    "spoilt bytes": (spoilt(WHOLE), 0, ["malformed"]),
    "locked": (locked(WHOLE), 0, ["binary"]),
    "no document inside": (WHOLE.replace(b"word/document", b"word/dokument"), 0, ["binary"]),
    "archives in archives": (deep_zip(), 0, ["binary"]),
    "XML cut between articles": (word_file(CUT), 2, ["truncated"]),
    "XML cut inside a tag": (word_file(CUT[: CUT.rindex("<") + 3]), 2, ["truncated"]),
    "XML that is not well-formed": (
        word_file(XML.replace("Titre 3", "Titre <3 & 4")),
        2,
        ["malformed"],
    ),
    "not XML": (word_file("ceci n’est pas du XML"), 0, ["malformed"]),
    "empty XML": (word_file(""), 0, None),
    "zero bytes in the text": (word_file(XML.replace("Titre 1", "\x00")), 0, ["binary"]),
    "control bytes": (word_file(XML.replace("Titre 3", "\x01\x1b")), 2, ["malformed"]),
    "another document": (word_file(document([TEXT, TEXT])), 0, ["binary"]),
    "no paragraphs": (word_file(document([])), 0, ["binary"]),
    "an article without text": (
        word_file(document([*article(1, ""), *article(2)])),
        1,
        ["missing"],
    ),
    "ends without articles": (word_file(document(["End of Document"] * 5)), 0, ["binary"]),
    "ends without texts": (
        word_file(document([*article(1), *["End of Document"] * 5])),
        1,
        ["missing"] * 5,
    ),
    "text behind the last end": (word_file(document([*THREE, "Suite", TEXT])), 3, ["malformed"]),
    "fewer than told": (word_file(document(["Documents (9)", *THREE])), 3, ["missing"]),
    "one name over two texts": (
        word_file(document([*article(1), *article(1, "Un démenti du capitaine")], NAME), NAME),
        2,
        ["duplicate_id"],
    ),
    "a bomb of entities": (word_file(declared(f'<!ENTITY b0 "ha">{BOMB}')), 0, ["malformed"]),
    "an entity that names a file": (
        word_file(declared('<!ENTITY x SYSTEM "file:///etc/passwd">')),
        0,
        ["malformed"],
    ),
    "a title of 10 MB": (word_file(XML.replace("Titre 2", "x" * FAR)), None, None),
    "a title of 20 kB": (word_file(XML.replace("Titre 2", "x" * 20_000)), 2, ["too_large"]),
    "an attribute of 20 MB": (
        word_file(XML.replace("<w:body>", f'<w:body w:x="{"x" * 2 * FAR}">')),
        None,
        None,
    ),
    "100,000 elements deep": (
        word_file(XML.replace(PARAGRAPH, "<w:p>" * 100_000).replace("Titre 2", "<w:p>" * 100_000)),
        None,
        None,
    ),
    "100,000 empty members": (
        word_file(XML, **{f"word/x{number}": "" for number in range(50_001)}),
        0,
        ["malformed"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_broken_export_ends_in_problems(name: str, tmp_path: Path) -> None:
    data, count, kinds = CASES[name]
    read, problems = read_broken(tmp_path, data, "nexis")
    assert problems
    assert count is None or len(read) == count
    assert kinds is None or [one.kind for one in problems] == kinds
    assert "root:" not in "".join(one.text for one in read)


def test_a_bomb_is_not_unpacked_beyond_the_limit(tmp_path: Path) -> None:
    data = word_file(XML.replace("Titre 2", " " * 200_000_000))
    assert len(data) < 1_000_000
    read, (problem,) = read_broken(tmp_path, data, "nexis")
    assert (read, problem.kind) == ([], "too_large")
