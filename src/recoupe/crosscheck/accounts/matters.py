"""Whether two claims can be about one matter, by whom and what they name."""

import re
from functools import lru_cache

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.lang.folding import fold
from recoupe.lang.words import name_words
from recoupe.records import Cast

# A capital inside what is said begins a name: of a town, a river, a ship.
_NAME = re.compile(r"(?<=[\w,;'’»] )[A-ZÀ-Þ][\w-]{2,}|(?<=['’])[A-ZÀ-Þ][\w-]{2,}")

# A town in the name of a garrison or a crew tells of what is spoken.
_PARTIES = frozenset({"person", "state"})


def party_words(cast: Cast) -> frozenset[str]:
    """List the folded words by which states, and persons who speak for a party, are called."""
    members = {member for party in cast.parties for member in party.members}
    return frozenset(
        word
        for entity in cast.entities
        if entity.id in members and entity.kind in _PARTIES
        for name in (entity.label, *entity.also)
        for word in name_words(name)
    )


def of_other_matters(one: Claim, other: Claim, parties: frozenset[str]) -> bool:
    """Tell whether each of two claims names something and nothing is named by both.

    ``parties`` are the words that name parties: who is spoken of is compared by itself.
    """
    first, second = _names(one.content, parties), _names(other.content, parties)
    return bool(first and second) and first.isdisjoint(second)


def answers_for_another(accused: frozenset[str], denial: Claim) -> bool:
    """Tell whether a denial is neither by nor of the parties that are accused."""
    return bool(accused) and accused.isdisjoint({*denial.parties, *denial.named})


@lru_cache(maxsize=8192)
def _names(content: str, parties: frozenset[str]) -> frozenset[str]:
    # Every claim is held against many others: its names are looked for once.
    return frozenset(fold(found.group()) for found in _NAME.finditer(content)) - parties
