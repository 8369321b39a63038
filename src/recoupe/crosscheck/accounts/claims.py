"""Claims: attributions of a story with all that they are aligned by."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import msgspec

from recoupe.crosscheck.accounts.figures import Figure
from recoupe.crosscheck.accounts.lookup import Lookup
from recoupe.crosscheck.accounts.senses import Sense, senses_of
from recoupe.crosscheck.accounts.stems import themes_of
from recoupe.crosscheck.accounts.tellings import Telling, find_tellings
from recoupe.crosscheck.accounts.wordings import spelled
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.words import name_words
from recoupe.records import Attribution, Reading


class Claim(msgspec.Struct, frozen=True):
    """One attribution: whose agency's it is, who says it, for which party, through whom.

    ``speakers`` are entities of the cast, ``parties`` and ``addressed`` ids of parties, ``origins``
    the party of the outermost hand, none where nothing identifies it. ``text`` is the content
    made comparable, without its ``condition``, which is kept in its own words; ``parts`` are its
    sentences so, where it has several. ``themes`` has a word for each thing done that the content
    speaks of, ``stems`` the beginnings of its words that name nobody, ``scene`` those of the
    sentences it stands in. ``senses`` are what the whole speaks of, then each part, and ``denied``
    which of these are negative; ``happens`` has the types of the events told in it, ``named`` the
    parties it names, ``unnamed`` the genders of the unnamed persons, ``who``
    all that are meant. ``voiced`` is true of what
    the agency or its own people say, ``copied`` of what stands in a publisher's reprint.
    ``within`` is the layer of speech around it, ``place`` where it stood before it was told in
    that layer's words.
    """

    dispatch: str
    filed: str | None
    agency: str
    attribution: Attribution
    speakers: tuple[str, ...]
    parties: tuple[str, ...]
    addressed: tuple[str, ...]
    origins: tuple[str, ...]
    text: str
    parts: tuple[str, ...]
    content: str
    negative: bool
    condition: str | None
    figures: tuple[Figure, ...]
    days: tuple[str, ...]
    themes: Mapping[str, str]
    stems: frozenset[str]
    scene: frozenset[str]
    senses: tuple[tuple[Sense, ...], ...] = ((),)
    denied: tuple[bool, ...] = (False,)
    happens: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    copied: bool = False
    voiced: bool = False
    within: Attribution | None = None
    place: tuple[str, int, str] | None = None

    @property
    def key(self) -> tuple[str, int, str]:
        """Order of claims: dispatch, place in it, id; as it was where it is told in other words."""
        content = self.attribution.content
        return self.place or (self.dispatch, content[0].start, self.attribution.id)


def gather_claims(
    readings: Sequence[Reading],
    lookup: Lookup,
    copies: frozenset[str],
    *,
    lexicon: ComparisonLexicon,
    tellings: Mapping[str, Sequence[Telling]] = MappingProxyType({}),
) -> tuple[Claim, ...]:
    """List the claims of an affair, by dispatch and place.

    What an agency tells in its own voice is a claim without speaker or party. What a dispatch
    tells is found out where ``tellings`` has it not.
    """
    claims = []
    for reading in readings:
        dispatch = reading.dispatch.id
        linker = _Linker(reading, lookup, lexicon, copied=dispatch in copies)
        told = tellings.get(dispatch)
        told = find_tellings(reading, lexicon=lexicon) if told is None else told
        claims += [linker.claim(telling) for telling in told]
    return tuple(sorted(claims, key=lambda claim: claim.key))


class _Linker:
    """Makes claims out of what a dispatch tells: who is meant is known from the whole affair."""

    def __init__(
        self, reading: Reading, lookup: Lookup, lexicon: ComparisonLexicon, *, copied: bool
    ) -> None:
        self._reading, self._lookup, self._lexicon = reading, lookup, lexicon
        self._dispatch, self._copied = reading.dispatch.id, copied
        labels = lookup.local_labels(self._dispatch)
        self._labels = {key: " ".join(name_words(label)) for key, label in labels.items()}

    def claim(self, telling: Telling) -> Claim:
        attribution, lookup = telling.attribution(self._reading), self._lookup
        source, addressee = attribution.source, attribution.addressee
        speakers = self._whom(source.entity if source else None)
        heard = self._whom(addressee.entity if addressee else None)
        staff = lookup.is_staff(self._dispatch, speakers)
        hands = [self._whom(hand) for hand in attribution.relayed_by]
        text = spelled(telling.text, self._labels)
        named = [entity for who in telling.meant[0].named for entity in self._whom(who)]
        everybody = frozenset(self._whom(telling.everybody))
        return Claim(
            dispatch=self._dispatch,
            filed=self._reading.layout.filed,
            agency=lookup.agency(
                self._dispatch, [speakers, *hands, heard], attribution.content[0].start
            ),
            attribution=attribution,
            speakers=() if staff else speakers,
            parties=() if staff else lookup.parties(speakers),
            addressed=lookup.parties(heard),
            origins=() if staff else lookup.origins(speakers, hands),
            text=text,
            parts=tuple(spelled(part, self._labels) for part in telling.parts),
            content=" … ".join([span.text for span in attribution.content]),
            negative=telling.negative,
            condition=telling.condition,
            figures=telling.figures,
            days=telling.days,
            themes=themes_of(text, lexicon=self._lexicon),
            stems=telling.stems,
            scene=telling.scene,
            senses=tuple(senses_of(meant, self._whom) for meant in telling.meant),
            denied=telling.denied,
            happens=telling.happens,
            named=frozenset(lookup.parties(named)),
            unnamed=lookup.unnamed(everybody),
            who=everybody,
            copied=self._copied,
            voiced=staff or telling.own is not None,
            within=self._around(attribution),
        )

    def _whom(self, local: str | tuple[str, ...] | None) -> tuple[str, ...]:
        return self._lookup.entities(self._dispatch, local)

    def _around(self, attribution: Attribution) -> Attribution | None:
        if attribution.nested_in is None:
            return None
        layers = self._reading.attributions
        return next((layer for layer in layers if layer.id == attribution.nested_in), None)
