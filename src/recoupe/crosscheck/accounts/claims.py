"""Claims: attributions of a story with all that they are aligned by."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from recoupe.crosscheck.accounts.figures import Figure, figures_in
from recoupe.crosscheck.accounts.layers import claiming
from recoupe.crosscheck.accounts.lookup import Lookup
from recoupe.crosscheck.accounts.own_voice import own_voice
from recoupe.crosscheck.accounts.senses import Sense, Senses
from recoupe.crosscheck.accounts.stems import Stems, themes_of
from recoupe.crosscheck.accounts.wordings import (
    comparable,
    comparable_parts,
    denies,
    find_condition,
    main_stretches,
    parts_of,
)
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.words import words_of
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
) -> tuple[Claim, ...]:
    """List the claims of an affair, by dispatch and place; layers that only relay make none.

    What an agency tells in its own voice is a claim without speaker or party.
    """
    claims = [
        _claim(reading, attribution, stems, senses, lookup, copies, lexicon)
        for reading in readings
        for stems in [Stems(reading, lexicon)]
        for senses in [Senses(reading, lookup, lexicon)]
        for attribution in _claiming(reading)
    ]
    return tuple(sorted(claims, key=lambda claim: claim.key))


def _claiming(reading: Reading) -> Iterator[Attribution]:
    told = claiming(reading.dispatch.text, reading.attributions)
    yield from (attribution for attribution in told if attribution.content)
    yield from own_voice(reading)


def _claim(
    reading: Reading,
    attribution: Attribution,
    stems: Stems,
    senses: Senses,
    lookup: Lookup,
    copies: frozenset[str],
    lexicon: ComparisonLexicon,
) -> Claim:
    text, dispatch = reading.dispatch.text, reading.dispatch.id
    hole = find_condition(text, attribution, lexicon=lexicon)
    words = words_of(text, main_stretches(attribution, hole))
    dates = [(t.start, t.end) for t in reading.timexes if t.type != "DURATION"]
    source, addressee = attribution.source, attribution.addressee
    speakers = lookup.entities(dispatch, source.entity if source else None)
    heard = lookup.entities(dispatch, addressee.entity if addressee else None)
    staff = lookup.is_staff(dispatch, speakers)
    hands = [lookup.entities(dispatch, hand) for hand in attribution.relayed_by]
    rejects = attribution.act in {"deny", "reject"}
    negative = (rejects or denies(text, words, lexicon=lexicon)) != attribution.negated
    parts = parts_of(text, attribution, hole)
    whole = senses.among(main_stretches(attribution, hole))
    meant = [key[1:] for sense in whole for key in sense if key[0] == "@"]
    everybody = frozenset(
        entity
        for mention in reading.mentions
        if any(s.start <= mention.start < s.end for s in attribution.content)
        for entity in lookup.entities(dispatch, mention.entity)
    )
    labels = lookup.local_labels(dispatch)
    words_compared = comparable(reading, attribution, labels, hole)
    return Claim(
        dispatch=dispatch,
        filed=reading.layout.filed,
        agency=lookup.agency(dispatch, [speakers, *hands, heard], attribution.content[0].start),
        attribution=attribution,
        speakers=() if staff else speakers,
        parties=() if staff else lookup.parties(speakers),
        addressed=lookup.parties(heard),
        origins=() if staff else lookup.origins(speakers, hands),
        text=words_compared,
        parts=comparable_parts(reading, attribution, labels, hole),
        content=" … ".join(span.text for span in attribution.content),
        negative=negative,
        condition=text[hole[0] : hole[1]] if hole else None,
        figures=figures_in(text, words, dates, lexicon=lexicon),
        days=_days(reading, attribution),
        themes=themes_of(words_compared, lexicon=lexicon),
        stems=stems.of_content(attribution),
        scene=stems.of_scene(attribution),
        senses=(
            whole,
            *(senses.among([part]) for part in parts),
        ),
        denied=(
            negative,
            *(rejects or denies(text, words_of(text, [part]), lexicon=lexicon) for part in parts),
        ),
        happens=frozenset(
            event.base
            for event in reading.events
            if any(span.start <= event.trigger.start < span.end for span in attribution.content)
        ),
        named=frozenset(lookup.parties(meant)),
        unnamed=lookup.unnamed(everybody),
        who=everybody,
        copied=dispatch in copies,
        voiced=staff or not attribution.id,
        within=next((a for a in reading.attributions if a.id == attribution.nested_in), None),
    )


def _days(reading: Reading, attribution: Attribution) -> tuple[str, ...]:
    """List the days named in the content, as EDTF."""
    return tuple(
        timex.edtf
        for timex in reading.timexes
        if timex.edtf and timex.type in {"DATE", "TIME"}
        if any(span.start <= timex.start and timex.end <= span.end for span in attribution.content)
    )
