"""Small pieces of Markdown that several chapters use."""

import re
from collections.abc import Iterable, Iterator

from recoupe.dossier.chains import THROUGH
from recoupe.dossier.ledger_lines import LedgerLine
from recoupe.dossier.links import Link, Proof
from recoupe.dossier.ruling_lines import Ruling
from recoupe.dossier.wording import Wording

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&]")
_OPENING = re.compile(r"^(\s*)([#+\-=]|\d+(?=[.)]))")


def plain(words: str) -> str:
    """Give words that Markdown shows as they are, wherever on a line they stand."""
    escaped = _MARKUP.sub(lambda found: "\\" + found[0], words)
    return _OPENING.sub(lambda found: _escaped(found[1], found[2]), escaped)


def _escaped(blank: str, opening: str) -> str:
    return f"{blank}{opening}\u2060" if opening.isdigit() else f"{blank}\\{opening}"


def ways(links: Iterable[Link]) -> str:
    """Give a link for each way: ``[A](#d-A-12-34)``."""
    return " ".join(f"[{link.mark}](#{link.anchor})" for link in links)


def place(code: str) -> str:
    """Give the place that links to a line lead to, with its code."""
    return f'<a id="{code}"></a>**{code}**'


def to(code: str) -> str:
    """Give a link to a line."""
    return f"[{code}](#{code})"


def words_of(proof: Proof, wording: Wording) -> str:
    """Give the words of one dispatch with the hands they came through."""
    chain = THROUGH.join(plain(hand) for hand in proof.chain)
    quoted = wording.word("quoted", words=plain(proof.text))
    return f"{ways(proof.links)} {quoted} – {chain}"


def under(line: LedgerLine, wording: Wording) -> Iterator[str]:
    """Give what stands under a line: the words of each dispatch, then why."""
    for proof in line.proofs:
        yield f"  - {words_of(proof, wording)}"
    for why in line.why:
        cited = "; ".join(words_of(proof, wording) for proof in why.proofs)
        because = f"{wording.word('reasons')}{wording.word('colon')} {plain(why.reason)}"
        yield f"  - {because} {cited}".rstrip()


def ruled(ruling: Ruling | None) -> Iterator[str]:
    """Give what was decided about a line, below it; nothing where nothing was."""
    if ruling:
        yield f"  - ✎ {' · '.join(map(plain, ruling.parts))}"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Lay out a table; cells are Markdown already."""
    cells = list(head)
    yield _row(cells)
    yield _row("---" for _ in cells)
    yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
