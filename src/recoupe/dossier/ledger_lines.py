"""Exchanges, positions and the timeline in words, line by line."""

from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.dossier.links import Link, Proof


def first_links(proofs: Iterable[Proof]) -> tuple[Link, ...]:
    """Choose the first way to the words of each dispatch, in order of the proofs."""
    found: dict[str, Link] = {}
    for proof in proofs:
        for link in proof.links:
            found.setdefault(link.mark, link)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class WhyLine:
    """What set a status or a date: the rule in words, and the words it stands on, if any."""

    reason: str
    proofs: tuple[Proof, ...]


def cited_first(why: Iterable[WhyLine]) -> tuple[Proof, ...]:
    """Choose the words to show beside a status: of the first reason that has any, the first two."""
    return next((one.proofs[:2] for one in why if one.proofs), ())


class _Told:
    """A line with the words it is told in."""

    __slots__ = ()
    proofs: tuple[Proof, ...]

    @property
    def links(self) -> tuple[Link, ...]:
        """One way to the words for each dispatch that tells it."""
        return first_links(self.proofs)


class _Answered(_Told):
    """A line whose status something sets."""

    __slots__ = ()
    why: tuple[WhyLine, ...]

    @property
    def answer(self) -> tuple[Proof, ...]:
        """The words that set its status, the first two."""
        return cited_first(self.why)


@dataclass(frozen=True, slots=True)
class ExchangeLine(_Answered):
    """A call, a meeting, a letter. ``answers`` is the code of the exchange it answers, or empty.

    ``between`` names the parties, the sender before the arrow; ``about`` has its channel,
    duration and place. ``status`` is empty for what was simply held or sent. ``key`` is the id of
    the exchange.
    """

    code: str
    key: str
    kind: str
    title: str
    between: str
    date: str
    about: tuple[str, ...]
    answers: str
    status: str
    why: tuple[WhyLine, ...]
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class PositionLine(_Answered):
    """What one party wants of another. All but ``code``, ``kind``, ``object`` may be empty.

    ``claimed`` says that only the other side tells it; ``status`` holds as of ``as_of``. ``key``
    is the id of the position.
    """

    code: str
    key: str
    kind: str
    to: str
    object: str
    condition: str
    claimed: str
    stated: str
    status: str
    as_of: str
    why: tuple[WhyLine, ...]
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class PositionGroup:
    """The positions of one party."""

    holder: str
    lines: tuple[PositionLine, ...]


@dataclass(frozen=True, slots=True)
class OccurrenceLine(_Told):
    """One line of the timeline; ``standing`` is empty for what is new.

    ``earliest`` and ``latest`` bound it, ISO days or empty; ``days`` are its candidates where it
    is one of several known days. ``exchange`` and ``finding`` are codes of this file, or empty.
    ``key`` is the id of the occurrence.
    """

    code: str
    key: str
    temporal: str
    standing: str
    date: str
    what: str
    earliest: str
    latest: str
    days: tuple[str, ...]
    exchange: str
    finding: str
    why: tuple[WhyLine, ...]
    proofs: tuple[Proof, ...]


LedgerLine = ExchangeLine | PositionLine | OccurrenceLine
