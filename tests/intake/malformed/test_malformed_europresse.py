"""Broken exports of Europresse: what is whole is read, what is not is told."""

from pathlib import Path

import pytest
from broken import read_broken

TEXT = "Le capitaine du port a déclaré mardi que trois navires avaient été retenus dans la nuit."
ONE = (
    '<article><header><span class="DocPublicationName">L’Estran</span><span class="DocHeader">'
    'mardi 4 mars 2031, p. 3</span><p class="titreArticleVisu">Titre {n}</p></header><section>'
    f'<div class="docOcurrContainer"><p>{TEXT}</p></div></section><footer><small>© 2031</small>'
    "<p>Numéro : news·20310304·ES·{n}</p></footer></article>\n"
)
OLD = (
    '<td><span class="DocPublicationName">L’Estran</span><br><span class="DocHeader">4 mars 2031'
    '</span><br><br><span class="TitreArticleVisu">Titre {n}</span><br><br>'
    f"{TEXT}<p></p>Numéro : news·20310304·ES·{{n}}</td>\n"
)
START = '<html><head><meta charset="utf-8"></head><body>\n'
END = "</body></html>"
ONES = "".join(ONE.format(n=n) for n in range(3))
OLDS = "".join(OLD.format(n=n) for n in range(3))
EMPTY = "<article></article>"
FAR = 10_000_000

# name: the bytes, how many articles are read, the kinds of the problems
CASES = {
    "cut between articles": ((START + ONES).encode(), 3, ["truncated"]),
    "cut inside a text": ((START + ONES)[:-150].encode(), 2, ["truncated"]),
    "cut inside a tag": ((START + ONES + "<arti").encode(), 3, ["truncated"]),
    "cut inside the head": ((START + ONES + ONE[:90]).encode(), 3, ["truncated"]),
    "cut inside a letter": ((START + ONES + ONE[:300]).encode()[:-1] + b"\xc3", 3, None),
    "cut in an old article": ((START + OLDS)[:-60].encode(), 2, ["truncated"]),
    "no article": ((START + "<p>Sommaire</p>" + END).encode(), 0, ["no_text"]),
    "not even a page": (b"<", 0, ["no_text"]),
    "zero bytes": (START.encode() + b"\x00" * 9 + END.encode(), 0, ["binary"]),
    "bytes of no encoding": (
        (START + ONES + END).encode().replace(b"retenus", b"rete\xff\xfenus", 1),
        3,
        ["encoding"],
    ),
    "an empty article": ((START + ONES + EMPTY + END).encode(), 3, ["missing"]),
    "only empty articles": ((START + EMPTY * 5 + END).encode(), 0, ["missing"] * 5),
    "a title without text": (
        (START + ONES + ONE.replace(TEXT, "").format(n=4) + END).encode(),
        3,
        ["missing"],
    ),
    "fewer than told": (
        (START + "<p>Nombre de document(s) : 5</p>" + ONES + END).encode(),
        3,
        ["missing"],
    ),
    "more than told": (
        (START + "<p>Number of documents: 2</p>" + ONES + END).encode(),
        3,
        ["malformed"],
    ),
    "one name over two texts": (
        (START + ONES + ONE.format(n=2).replace("trois", "deux") + END).encode(),
        4,
        ["duplicate_id"],
    ),
    "an attribute of 10 MB": (
        (START + ONES + f'<article title="{"x" * FAR}"></article>' + END).encode(),
        3,
        ["missing"],
    ),
    "a text of 10 MB": (
        (START + ONES + ONE.format(n=4).replace("navires", "n" * FAR) + END).encode(),
        3,
        ["too_large"],
    ),
    "a title of 10 MB": (
        (START + ONES + ONE.format(n="4" * FAR) + END).encode(),
        3,
        ["too_large"],
    ),
    "100,000 elements deep": (
        (START + ONES + EMPTY + "<div>" * 100_000 + "x" + END).encode(),
        None,
        None,
    ),
    "100,000 articles deep": ((START + "<article>" * 100_000 + END).encode(), 0, None),
    "100,000 tags never opened": ((START + "</div>" * 100_000 + EMPTY + END).encode(), 0, None),
    "an entity that names a file": (
        ('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + START + EMPTY + "&x;" + END)
        .encode(),
        0,
        None,
    ),
    "control bytes": (
        (START + ONES.replace("mardi", "mar\x01\x1bdi") + EMPTY + END).encode(),
        3,
        ["missing"],
    ),
    "lines that end in three ways": (
        (START + ONES + EMPTY + END).replace("\n", "\r\n", 2).replace("\n", "\r", 4).encode(),
        3,
        ["missing"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_broken_export_ends_in_problems(name: str, tmp_path: Path) -> None:
    data, count, kinds = CASES[name]
    read, problems = read_broken(tmp_path, data, "europresse")
    assert problems
    assert count is None or len(read) == count
    assert kinds is None or [one.kind for one in problems] == kinds
    assert "root:" not in "".join(one.text for one in read)


def test_a_file_too_large_is_told(tmp_path: Path) -> None:
    _, (problem,) = read_broken(tmp_path, (START + ONES + END).encode(), "europresse", max_bytes=99)
    assert problem.kind == "too_large"
