"""Broken exports of Factiva, HTML and XML: what is whole is read, what is not is told."""

from pathlib import Path

import pytest
from broken import read_broken

TEXT = "Le capitaine du port a déclaré mardi que trois navires avaient été retenus dans la nuit."
ROW = "<tr><td><b>{}</b>&nbsp;</td><td>{}</td></tr>"
ONE = (
    '<div class="article frArticle"><table>'
    + "".join(
        ROW.format(code, value)
        for code, value in (
            ("HD", "Titre {n}"),
            ("PD", "4 mars 2031"),
            ("SN", "L’Estran"),
            ("LP", f"<p>{TEXT}</p>"),
            ("AN", "Document ESTRAN002031{n}"),
        )
    )
    + "</table></div>\n"
)
START = "<html><head><title>Factiva</title></head><body>\n"
END = "</body></html>"
ONES = "".join(ONE.format(n=n) for n in range(3))
EMPTY = '<div class="article frArticle"></div>'
FAR = 10_000_000

HTML = {
    "cut between articles": (START + ONES, 3, ["truncated"]),
    "cut inside a text": ((START + ONES)[:-140], 2, ["truncated"]),
    "cut inside a tag": (START + ONES + "<div cla", 3, ["truncated"]),
    "cut inside a number": ((START + ONES)[:-32], 3, ["truncated"]),
    "cut before any article": (START, 0, ["truncated"]),
    "no article": (START + END, 0, ["no_text"]),
    "not even a page": ("<", 0, ["no_text"]),
    "zero bytes": (START + "\x00" * 9 + END, 0, ["binary"]),
    "an empty article": (START + ONES + EMPTY + END, 3, ["missing"]),
    "only empty articles": (START + EMPTY * 5 + END, 0, ["missing"] * 5),
    "a title without text": (START + ONES + ONE.replace(TEXT, "") + END, 3, ["missing"]),
    "codes without values": (
        START + ONES + EMPTY.replace("></", "><table><tr><td>HD</td></tr></table></") + END,
        3,
        ["missing"],
    ),
    "one number over two texts": (
        START + ONES + ONE.format(n=2).replace("trois", "deux") + END,
        4,
        ["duplicate_id"],
    ),
    "an attribute of 10 MB": (
        START + ONES + EMPTY.replace("></", f' title="{"x" * FAR}"></') + END,
        3,
        ["missing"],
    ),
    "a text of 10 MB": (
        START + ONES + ONE.replace("navires", "n" * FAR).format(n=4) + END,
        3,
        ["too_large"],
    ),
    "a title of 10 MB": (START + ONES + ONE.format(n="4" * FAR) + END, 3, ["too_large"]),
    "100,000 elements deep": (START + EMPTY + "<div>" * 100_000 + END, None, None),
    "100,000 rows deep": (START + EMPTY + "<table><tr><td>" * 30_000 + END, None, None),
    "an entity that names a file": (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + START + EMPTY + "&x;" + END,
        0,
        None,
    ),
    "control bytes and mixed line ends": (
        (START + ONES.replace("mardi", "mar\x01\x1bdi") + EMPTY + END).replace("\n", "\r", 2),
        3,
        ["missing"],
    ),
}  # fmt: skip

NAMESPACE = 'xmlns="http://global.factiva.com/pps/2.0"'
XSTART = f'<?xml version="1.0"?>\n<PPSResponse><ppsarticleResultSet {NAMESPACE} count="3">\n'
XEND = "</ppsarticleResultSet></PPSResponse>"
XONE = (
    "<ppsarticle><article><accessionNo>ESTRAN{n}</accessionNo><headline><paragraph>Titre {n}"
    f"</paragraph></headline><leadParagraph><paragraph>{TEXT}</paragraph></leadParagraph>"
    "<publicationDate><date>2031-03-04</date></publicationDate><sourceName>L’Estran</sourceName>"
    "</article></ppsarticle>\n"
)
XONES = "".join(XONE.format(n=n) for n in range(3))
BOMB = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 12))
WHOLE = XSTART + XONES + XEND

XML = {
    "cut between articles": (XSTART + XONES, 3, ["truncated"]),
    "cut inside a text": ((XSTART + XONES)[:-160], 2, ["truncated"]),
    "cut inside a tag": (XSTART + XONES + "<ppsart", 3, ["truncated"]),
    "cut inside the head": (XSTART[:-4], 0, ["truncated"]),
    "no article": (XSTART + XEND, 0, ["no_text"]),
    "an empty article": (WHOLE.replace(XEND, "<ppsarticle/>" + XEND), 3, ["missing", "malformed"]),
    "no text": (WHOLE.replace(TEXT, "", 1), 2, ["missing"]),
    "fewer than told": (WHOLE.replace(XONE.format(n=1), ""), 2, ["missing"]),
    "a count that is none": (XSTART.replace("3", "²³") + XONES + "<ppsarticle/>" + XEND, 3, None),
    "one number over two texts": (
        WHOLE.replace("ESTRAN1", "ESTRAN0").replace("trois", "deux", 1),
        3,
        ["duplicate_id"],
    ),
    "a broken article among others": (
        WHOLE.replace("<headline><paragraph>Titre 1", "<headline><paragraph <Titre 1"),
        2,
        None,
    ),
    "a bomb of entities": (
        f'<!DOCTYPE m [<!ENTITY b0 "ha">{BOMB}]>' + XSTART + XONES + "&b11;" + XEND,
        0,
        ["malformed"],
    ),
    "an entity that names a file": (
        '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + XSTART + "&x;" + XEND,
        0,
        ["malformed"],
    ),
    "an attribute of 20 MB": (
        WHOLE.replace("<article>", f'<article a="{"x" * FAR * 2}">', 1),
        3,
        ["malformed"],
    ),
    "a title of 10 MB": (WHOLE.replace("Titre 1", "x" * FAR), 2, None),
    "a title of 20 kB": (WHOLE.replace("Titre 1", "x" * 20_000), 2, ["too_large"]),
    "100,000 elements deep": (WHOLE.replace("Titre 1", "<b>" * 100_000), None, None),
    "control bytes": (WHOLE.replace("mardi", "mar\x01\x1bdi", 1), 2, None),
    "no XML at all": ("<ppsarticle", 0, None),
}  # fmt: skip


@pytest.mark.parametrize("name", HTML)
def test_every_broken_page_ends_in_problems(name: str, tmp_path: Path) -> None:
    text, count, kinds = HTML[name]
    read, problems = read_broken(tmp_path, text.encode(), "factiva-html")
    assert problems
    assert count is None or len(read) == count
    assert kinds is None or [one.kind for one in problems] == kinds
    assert "root:" not in "".join(one.text for one in read)


@pytest.mark.parametrize("name", XML)
def test_every_broken_answer_ends_in_problems(name: str, tmp_path: Path) -> None:
    text, count, kinds = XML[name]
    read, problems = read_broken(tmp_path, text.encode(), "factiva-xml")
    assert problems
    assert count is None or len(read) == count
    assert kinds is None or [one.kind for one in problems] == kinds
    assert "root:" not in "".join(one.text for one in read)


@pytest.mark.parametrize("form", ["factiva-html", "factiva-xml"])
def test_bytes_of_no_encoding_are_told(form: str, tmp_path: Path) -> None:
    text = START + ONES + END if form == "factiva-html" else WHOLE
    data = text.encode().replace(b"retenus", b"rete\xff\xfenus", 1)
    read, (problem,) = read_broken(tmp_path, data, form)
    assert (len(read), problem.kind) == (3, "encoding")


@pytest.mark.parametrize("form", ["factiva-html", "factiva-xml"])
def test_a_file_too_large_is_told(form: str, tmp_path: Path) -> None:
    _, (problem,) = read_broken(tmp_path, (START + END).encode(), form, max_bytes=20)
    assert problem.kind == "too_large"
