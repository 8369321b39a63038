"""Broken NITF: what is whole is read, what is not is told."""

from pathlib import Path

import pytest
from broken import read_broken

P = "<p>Le ministre de la Pêche a nié mardi tout accord, a dit son porte-parole à Valmer.</p>"
HEAD = '<nitf><head><docdata><doc-id id-string="bo17"/></docdata></head>'
WHOLE = f"{HEAD}<body><body.content>{P}</body.content></body></nitf>"
BOMB = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 12))
BOMBED = f'<!DOCTYPE nitf [<!ENTITY b0 "ha">{BOMB}]>'


@pytest.mark.parametrize(
    ("data", "kinds", "read"),
    [
        ("<nitf>", ["truncated"], 0),
        (WHOLE[:40], ["truncated"], 0),
        (WHOLE[:-20], ["truncated"], 0),
        (WHOLE[:-1], ["truncated"], 0),
        ("<nitf/>", ["missing"], 0),
        (WHOLE.replace(P, ""), ["missing"], 0),
        (WHOLE.replace(P, "<media><media-caption>Le port.</media-caption></media>"), [], 1),
        (WHOLE.replace(' id-string="bo17"', ""), ["missing"], 1),
        (
            f'<!DOCTYPE nitf [<!ENTITY b0 "ha">{BOMB}]>' + WHOLE.replace(P, "&b11;"),
            ["malformed"],
            0,
        ),
        ('<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + WHOLE, ["malformed"], 0),
        ('<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://[::1]/x">%x;]>' + WHOLE, ["malformed"], 0),
        (WHOLE.replace("bo17", "x" * 10_500_000), ["too_large", "malformed"], 0),
        (WHOLE.replace("bo17", "x" * 20_000), ["too_large"], 0),
        (WHOLE.replace(P, "<p>" + "x" * 10_500_000 + "</p>"), ["malformed"], 0),
        (WHOLE.replace(P, "<p>" + "mot " * 300_000 + "</p>"), ["too_large"], 0),
        (WHOLE.replace("mardi", "mardi & mercredi"), ["malformed"], 0),
        (WHOLE.replace("mardi", "\x02mardi"), ["malformed"], 0),
        (WHOLE.replace("</p>", "</q>"), ["malformed"], 0),
        (WHOLE.replace(P, "<block>" * 100_000), ["malformed"], 0),
        (WHOLE + WHOLE, ["malformed"], 2),
        (f"<nitfs>{WHOLE}{WHOLE.replace('mardi', 'jeudi')}</nitfs>", ["duplicate_id"], 2),
        ("nitf", ["malformed"], 0),
    ],
)
def test_broken_input(tmp_path: Path, data: str, kinds: list[str], read: int) -> None:
    dispatches, problems = read_broken(tmp_path, data.encode(), "nitf")
    assert ([one.kind for one in problems], len(dispatches)) == (kinds, read)
