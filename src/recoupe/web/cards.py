"""The card of a line: what it says, its circumstances, its words, and what stands on them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from recoupe.dossier.ledger_lines import WhyLine
from recoupe.dossier.links import Link, Proof
from recoupe.dossier.sheet import DispatchLine, EventLine, Said
from recoupe.web.affair_file import AffairFile
from recoupe.web.register import Entry
from recoupe.web.sentences import Part, in_sentence


@dataclass(frozen=True, slots=True)
class Fact:
    """One circumstance: its name in the labels, what it is, and where more is told of it."""

    key: str
    value: str
    url: str = ""
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of one dispatch under a line, in their sentence, with the ways to all who say so.

    ``beside`` are ways to read them beside each other account.
    """

    dispatch: DispatchLine
    parts: tuple[Part, ...]
    links: tuple[Link, ...]
    chain: tuple[str, ...]
    account: str


@dataclass(frozen=True, slots=True)
class Card:
    """``code`` is empty for a line that the file tells under another, ``instead``.

    ``picture`` draws the hands the words came through.
    """

    entry: Entry
    code: str
    key: str
    instead: str
    facts: tuple[Fact, ...]
    tellings: tuple[Telling, ...]
    why: tuple[WhyLine, ...]
    reasons: tuple[str, ...]
    related: tuple[tuple[str, Entry], ...]
    picture: Markup | None = None

    @property
    def accounts(self) -> tuple[tuple[str, tuple[Telling, ...]], ...]:
        """The tellings by agency, each where its first words stand."""
        found: dict[str, list[Telling]] = {}
        for one in self.tellings:
            found.setdefault(one.account, []).append(one)
        return tuple((name, tuple(tellings)) for name, tellings in found.items())


def tellings_of(entry: Entry, file: AffairFile) -> tuple[Telling, ...]:
    """Give the words a line stands on, once for each account that has them."""
    line = entry.line
    if isinstance(line, Said | EventLine):
        chain = line.chain if isinstance(line, Said) else line.voice
        return _told([Proof("", chain, line.links, "")], file)
    return _told(line.proofs, file)


def _told(proofs: Iterable[Proof], file: AffairFile) -> tuple[Telling, ...]:
    lines = {one.mark: one for one in file.sheet.dispatches}
    return tuple(
        Telling(
            lines[proof.links[0].mark],
            in_sentence(
                file.context.dispatches[file.ids[proof.links[0].mark]], proof.links[0].parts
            ),
            proof.links,
            proof.chain,
            proof.account or lines[proof.links[0].mark].account,
        )
        for proof in proofs
    )


_ORDER = ("finding", "exchange", "position", "occurrence", "attribution", "event")


def related_to(codes: Sequence[str], file: AffairFile) -> tuple[tuple[str, Entry], ...]:
    """Give the other lines that stand on the same words, findings first."""
    entries = file.register.entries
    found = dict.fromkeys(other for code in codes for other in file.register.beside(code))
    kept = [(code, entries[code]) for code in found if code not in codes]
    return tuple(sorted(kept, key=lambda one: _ORDER.index(one[1].kind)))
