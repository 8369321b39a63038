"""Broken NewsML-G2: what is whole is read, what is not is told."""

from pathlib import Path

import pytest
from broken import read_broken

P = "<p>Le ministre de la Pêche a démenti mardi tout accord, a dit son porte-parole à Valmer.</p>"
ITEM = (
    '<newsItem guid="urn:bor:{}" version="1"><itemMeta><itemClass qcode="ninat:text"/>'
    '<pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Valmer dément</headline>'
    "</contentMeta><contentSet><inlineXML><html><body>" + P + "</body></html></inlineXML>"
    "</contentSet></newsItem>\n"
)
ONE, TWO = ITEM.format(1), ITEM.format(2)
HEAD = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>\n'
END = "</itemSet></newsMessage>"
WHOLE = HEAD + ONE + TWO + END
BOMB = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 12))
OTHER = TWO.replace("urn:bor:2", "urn:bor:1").replace("Pêche", "Mer")


@pytest.mark.parametrize(
    ("data", "kinds", "read"),
    [
        (HEAD, ["truncated"], 0),
        (HEAD + ONE, ["truncated"], 1),
        (HEAD + ONE + TWO[:200], ["truncated"], 1),
        (HEAD + ONE + TWO[:40], ["truncated"], 1),
        (HEAD + END, ["missing"], 0),
        (HEAD + "<newsItem/>" + TWO + END, ["missing"], 1),
        (WHOLE.replace(' guid="urn:bor:1"', ""), ["missing"], 2),
        (WHOLE.replace(P, "", 1), ["missing"], 1),
        (HEAD + ONE + OTHER + END, ["duplicate_id"], 2),
        (f'<!DOCTYPE m [<!ENTITY b0 "ha">{BOMB}]>' + WHOLE.replace(P, "&b11;"), ["malformed"], 0),
        ('<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + WHOLE, ["malformed"], 0),
        ('<!DOCTYPE m [<!ENTITY % x SYSTEM "http://127.0.0.1/x">%x;]>' + WHOLE, ["malformed"], 0),
        (WHOLE.replace("stat:usable", "x" * 10_500_000, 1), ["too_large", "malformed"], 1),
        (WHOLE.replace("Valmer dément", "x" * 10_500_000, 1), ["malformed"], 1),
        (WHOLE.replace("Valmer dément", "x" * 20_000, 1), ["too_large"], 1),
        (WHOLE.replace("Valmer dément", "a & b", 1), ["malformed"], 1),
        (WHOLE.replace("Valmer dément", "\x01\x02", 1), ["malformed"], 1),
        (WHOLE.replace("</contentMeta>", "", 1), ["malformed"], 1),
        (WHOLE.replace(P, "<p>" * 100_000, 1), ["malformed"], 1),
        (HEAD + "<newsItem>" * 50_000 + TWO + END, ["malformed"] * 50_000, 1),
        (WHOLE.replace('"urn:bor:1"', '"urn:bor:1'), ["malformed"], 1),
        (WHOLE.replace("</itemSet>", "<"), ["malformed"], 2),
        ("newsMessage guid=12", ["malformed"], 0),
        ("\x00\x00<newsMessage>", ["binary"], 0),
        (" ", ["malformed"], 0),
    ],
)
def test_broken_input(tmp_path: Path, data: str, kinds: list[str], read: int) -> None:
    dispatches, problems = read_broken(tmp_path, data.encode(), "newsml-g2")
    assert ([one.kind for one in problems], len(dispatches)) == (kinds, read)


def test_mixed_line_ends_and_wrong_declarations_are_read(tmp_path: Path) -> None:
    declared = '<?xml version="1.0" encoding="UTF-16"?>\r\n' + WHOLE.replace("\n", "\r")
    dispatches, problems = read_broken(tmp_path, declared.encode("latin-1"), None)
    assert (len(dispatches), problems) == (2, [])
    assert "Pêche" in dispatches[0].text


def test_lost_letters_are_told(tmp_path: Path) -> None:
    damaged = WHOLE.encode().replace("ê".encode(), b"\xff", 1)
    dispatches, problems = read_broken(tmp_path, damaged, None)
    assert ([one.kind for one in problems], len(dispatches)) == (["encoding"], 2)
