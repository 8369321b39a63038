"""The claims of an affair, those that say the same side by side."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import groupby
from types import MappingProxyType

import msgspec

from recoupe.crosscheck.accounts.alignment import Group, align_claims
from recoupe.crosscheck.accounts.claims import Claim, gather_claims
from recoupe.crosscheck.accounts.lookup import Lookup
from recoupe.crosscheck.accounts.margins import Likeness
from recoupe.crosscheck.accounts.matters import party_words
from recoupe.crosscheck.accounts.meaning import Meaning
from recoupe.crosscheck.accounts.reprinted import add_reprinted
from recoupe.crosscheck.accounts.similarity import Similarity
from recoupe.crosscheck.accounts.tellings import Telling
from recoupe.lang.comparison import ComparisonLexicon, load_comparison
from recoupe.records import Cast, CountedAs, Reading, Story


class Aligned(msgspec.Struct, frozen=True, dict=True):
    """What the steps that compare accounts work on, made once for an affair.

    ``groups`` has every claim once; ``copies`` are the dispatches that reprint others.
    """

    stories: tuple[Story, ...]
    readings: tuple[Reading, ...]
    cast: Cast
    copies: frozenset[str]
    lookup: Lookup
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    likeness: Likeness

    @cached_property
    def told(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each dispatch, in order of their places."""
        parts = groupby(self.claims, key=lambda claim: claim.dispatch)
        return {key: tuple(claims) for key, claims in parts}


def align_accounts(
    stories: Sequence[Story],
    readings: Sequence[Reading],
    cast: Cast,
    counted: Sequence[CountedAs],
    *,
    tellings: Mapping[str, Sequence[Telling]] = MappingProxyType({}),
    lang: str = "fr",
) -> Aligned:
    """Gather the claims of an affair and align them.

    ``stories`` are the affair's, ``readings`` theirs in order of filing, ``counted`` the names
    each dispatch counts as, ``tellings`` what dispatches are known to tell.
    """
    lexicon = load_comparison(lang)
    copies = frozenset(
        item.copy for story in stories for item in story.reprints if item.kind != "revision"
    )
    lookup = Lookup(cast, counted)
    claims = gather_claims(readings, lookup, copies, tellings=tellings, lexicon=lexicon)
    groups, likeness = _aligned(claims, cast, lexicon)
    return Aligned(tuple(stories), tuple(readings), cast, copies, lookup, claims, groups, likeness)


def _aligned(
    claims: Sequence[Claim], cast: Cast, lexicon: ComparisonLexicon
) -> tuple[tuple[Group, ...], Likeness]:
    first = [claim for claim in claims if not claim.copied]
    copied = [claim for claim in claims if claim.copied]
    likeness = Likeness(
        Similarity([c.text for c in first], also=[t for c in claims for t in (c.text, *c.parts)]),
        Meaning([c.senses[0] for c in first]),
        frozenset(entity.id for entity in cast.entities if entity.kind == "group"),
        party_words(cast),
    )
    groups = align_claims(first, likeness, lexicon=lexicon)
    return add_reprinted(groups, copied, likeness, lexicon=lexicon), likeness
