"""Broken feeds: what is whole is read, what is not is told."""

from pathlib import Path

import pytest
from broken import read_broken

P = "Le ministre de la Pêche a nié mardi tout accord, a dit son porte-parole à Valmer."
ITEM = (
    "<item><title>Valmer dément</title><link>https://g.example/{0}</link><guid>g{0}</guid>"
    "<pubDate>Tue, 04 Mar 2031 09:15:00 +0100</pubDate><description>" + P + "</description></item>"
)
ONE, TWO = ITEM.format(1), ITEM.format(2)
HEAD, END = '<rss version="2.0"><channel><title>La Gazette</title>', "</channel></rss>"
WHOLE = f"{HEAD}{ONE}\n{TWO}{END}"
BOMB = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    ("data", "kinds", "read"),
    [
        (HEAD, ["truncated"], 0),
        (HEAD + ONE, ["truncated"], 1),
        (HEAD + ONE + TWO[:5], ["truncated"], 1),
        (HEAD + ONE + TWO[:-30], ["truncated"], 1),
        ("<rss", ["truncated"], 0),
        (HEAD + END, ["missing"], 0),
        (HEAD + "<item/>" + TWO + END, ["missing"], 1),
        (WHOLE.replace(P, "", 1), ["missing"], 1),
        (WHOLE.replace(P, " <![CDATA[<img src='a'>]]>", 1), ["missing"], 1),
        (WHOLE.replace(">g2<", ">g1<").replace(P, P + " Fin.", 1), ["duplicate_id"], 2),
        (f'<!DOCTYPE m [<!ENTITY b0 "ha">{BOMB}]>' + WHOLE.replace(P, "&b11;"), ["malformed"], 0),
        ('<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + WHOLE, ["malformed"], 0),
        (WHOLE.replace("dément", "x" * 10_500_000, 1), ["too_large"], 1),
        (WHOLE.replace("dément", "x" * 21_000_000, 1), ["too_large"], 0),
        (WHOLE.replace("<item>", f"<item a='{'x' * 10_500_000}'>", 1), [], 2),
        (WHOLE.replace("dément", "a & b", 1), ["malformed"], 2),
        (WHOLE.replace("dément", "\x01\x02", 1), ["malformed"], 2),
        (WHOLE.replace("</title><link>", "<link>", 1), ["malformed", "missing"], 1),
        (WHOLE.replace(P, "<p>" * 100_000 + P, 1), ["malformed"], 2),
        (WHOLE.replace(P, "&lt;p&gt;" * 100_000 + P, 1), [], 2),
        (WHOLE.replace("Tue, 04 Mar 2031", "hier"), [], 2),
        (WHOLE.replace("https://g.example/1", "javascript:x"), [], 2),
    ],
)
def test_broken_input(tmp_path: Path, data: str, kinds: list[str], read: int) -> None:
    dispatches, problems = read_broken(tmp_path, data.encode(), "feed")
    assert ([one.kind for one in problems], len(dispatches)) == (kinds, read)
