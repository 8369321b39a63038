"""Broken NewsML 1: what is whole is read, what is not is told."""

from pathlib import Path

import pytest
from broken import read_broken

P = "<p>Le ministre de la Pêche a nié mardi tout accord, a dit son porte-parole à Valmer.</p>"
ITEM = (
    "<NewsItem><Identification><NewsIdentifier><RevisionId>1</RevisionId><PublicIdentifier>"
    "urn:bor:{}:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement>"
    '<Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>'
    "Valmer dément</HeadLine></NewsLines><ContentItem><DataContent>"
    + P
    + "</DataContent></ContentItem></NewsComponent></NewsItem>\n"
)
ONE, TWO = ITEM.format(1), ITEM.format(2)
HEAD, END = "<NewsML>\n", "</NewsML>"
WHOLE = HEAD + ONE + TWO + END
BOMB = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 12))
OTHER = TWO.replace("urn:bor:2", "urn:bor:1").replace("Pêche", "Mer")
CYCLE = "<NewsComponent>" * 120 + "{}" + "</NewsComponent>" * 120


@pytest.mark.parametrize(
    ("data", "kinds", "read"),
    [
        (HEAD, ["truncated"], 0),
        (HEAD + ONE, ["truncated"], 1),
        (HEAD + ONE + TWO[:250], ["truncated"], 1),
        (HEAD + ONE + TWO[:5], ["truncated"], 1),
        (HEAD + END, ["missing"], 0),
        (HEAD + "<NewsItem/>" + TWO + END, ["missing"], 1),
        (WHOLE.replace("urn:bor:1:1", ""), ["missing"], 2),
        (WHOLE.replace(P, "", 1), ["missing"], 1),
        (WHOLE.replace("<DataContent>", "<Encoding Notation='Base64'/>", 1), ["malformed"], 1),
        (HEAD + ONE + OTHER + END, ["duplicate_id"], 2),
        (f'<!DOCTYPE m [<!ENTITY b0 "ha">{BOMB}]>' + WHOLE.replace(P, "&b11;"), ["malformed"], 0),
        ('<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + WHOLE, ["malformed"], 0),
        (WHOLE.replace("Usable", "x" * 10_500_000, 1), ["too_large", "malformed"], 1),
        (WHOLE.replace("Valmer dément", "x" * 10_500_000, 1), ["malformed"], 1),
        (WHOLE.replace("Valmer dément", "x" * 20_000, 1), ["too_large"], 1),
        (WHOLE.replace("Valmer dément", "a & b", 1), ["malformed"], 1),
        (WHOLE.replace("Valmer dément", "\x01\x02", 1), ["malformed"], 1),
        (WHOLE.replace("</NewsLines>", "", 1), ["malformed"], 1),
        (WHOLE.replace(P, "<p>" * 100_000, 1), ["malformed"], 1),
        (WHOLE.replace("</NewsML>", "<"), ["truncated"], 2),
        (WHOLE.replace('"Usable"', '"Usable', 1), ["malformed"], 1),
        (WHOLE.replace(P, CYCLE.format(f"<ContentItem>{P}</ContentItem>"), 1), [], 2),
        ("<NewsML", ["truncated"], 0),
        ("NewsML", ["malformed"], 0),
    ],
)
def test_broken_input(tmp_path: Path, data: str, kinds: list[str], read: int) -> None:
    dispatches, problems = read_broken(tmp_path, data.encode(), "newsml-1")
    assert ([one.kind for one in problems], len(dispatches)) == (kinds, read)


def test_mixed_line_ends_and_wrong_declarations_are_read(tmp_path: Path) -> None:
    declared = '<?xml version="1.0" encoding="UTF-8"?>\r\n' + WHOLE.replace("\n", "\r")
    dispatches, problems = read_broken(tmp_path, declared.encode("latin-1"), None)
    assert (len(dispatches), problems) == (2, [])
    assert "Pêche" in dispatches[0].text
