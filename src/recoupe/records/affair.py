"""What is found out about dispatches that are compared with each other, and in which order."""

from typing import Literal

import msgspec

from recoupe.records.crosscheck import Cast, CountedAs
from recoupe.records.finding import Finding, Story
from recoupe.records.ledger import Ledger
from recoupe.records.narrowing import Narrowing

# Two dispatches tell one happening, or happenings of one affair.
Tie = Literal["linked", "kin"]
# The place of a dispatch in the order of filing: its last day, whether it is a copy, its filing
# date with the hour where known, its id.
Rank = tuple[str, bool, str, str]


class Affair(msgspec.Struct, frozen=True):
    """What was found out about stories whose claims are compared with each other.

    ``key`` is its first dispatch; ``casts`` are those of its stories, in their order; ``credits``
    the agencies each dispatch counts as; ``narrowed`` are the uncertain dates that others of its
    dispatches make narrower; ``withdrawn`` the dispatches their agency took back; ``ledger`` has
    what each side wants, what passed between them, and when.
    """

    key: str
    stories: tuple[Story, ...]
    casts: tuple[Cast, ...]
    findings: tuple[Finding, ...]
    credits: tuple[CountedAs, ...]
    narrowed: tuple[Narrowing, ...] = ()
    withdrawn: tuple[str, ...] = ()
    ledger: Ledger = Ledger()
