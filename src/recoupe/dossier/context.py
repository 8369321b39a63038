"""What every line of the file needs at hand to be put into words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recoupe.dossier.chains import name_of, names_of
from recoupe.dossier.copies import Key, repeated
from recoupe.dossier.layers import children, relays
from recoupe.dossier.links import Link
from recoupe.dossier.parties import source_ids
from recoupe.dossier.quoting import one_line
from recoupe.dossier.wording import Wording
from recoupe.records import Attribution, Entity, Evidence, Narrowing
from recoupe.records.dossier import CitedAttribution, Dossier, FiledDispatch

DateKey = tuple[str, int | None]


@dataclass(frozen=True, slots=True)
class Context:
    """A dossier with its look-ups and the language it is put into.

    ``nested`` are the layers within each layer of speech, ``relays`` the layers that only pass
    on others' words; ``copies`` are the same words in reprints, ``repeats`` those copies; all
    by (dispatch, attribution). ``narrowed`` are dates by (dispatch, start), None for the filing;
    ``told`` are the names of all who are told of and of the agencies; ``repeated`` are the
    stretches of a page that it has of another, as (origin, start, end).
    """

    dossier: Dossier
    wording: Wording
    entities: Mapping[str, Entity]
    dispatches: Mapping[str, FiledDispatch]
    attributions: Mapping[Key, CitedAttribution]
    nested: Mapping[Key, tuple[CitedAttribution, ...]]
    relays: frozenset[Key]
    copies: Mapping[Key, tuple[CitedAttribution, ...]]
    repeats: frozenset[Key]
    narrowed: Mapping[DateKey, Narrowing]
    told: frozenset[str]
    repeated: Mapping[str, tuple[tuple[str, int, int], ...]]

    @classmethod
    def of(cls, dossier: Dossier, wording: Wording) -> "Context":
        """Index a dossier by id."""
        found = repeated(dossier.dispatches, dossier.attributions)
        return cls(
            dossier,
            wording,
            {entity.id: entity for entity in dossier.entities},
            {dispatch.id: dispatch for dispatch in dossier.dispatches},
            {(item.dispatch, item.id): item for item in dossier.attributions},
            children(dossier.attributions),
            relays(dossier.attributions),
            _copies(dossier, found),
            frozenset(found),
            {(one.place.dispatch, one.place.start): one for one in dossier.narrowed},
            frozenset(_told(dossier)),
            _repeated(dossier),
        )

    def name(self, entity: str) -> str:
        """Name somebody for a reader."""
        return name_of(entity, self.entities, self.wording)

    def names(self, ids: tuple[str, ...]) -> str:
        """Several readers' names as one phrase."""
        return names_of(ids, self.entities, self.wording)

    def named(self, entity: str) -> str:
        """Name somebody, the unnamed with the letters of the dispatches they speak in."""
        known = self.entities.get(entity)
        if known is None or known.kind != "anonymous":
            return self.name(entity)
        marks = dict.fromkeys(
            self.dispatches[item.dispatch].mark
            for item in self.dossier.attributions
            if entity in (*source_ids(item), *item.relayed_by)
        )
        return f"{self.name(entity)} ({', '.join(marks)})"

    def agency(self, dispatch: str) -> str:
        """Who wrote a dispatch, or that it is not signed."""
        filed = self.dispatches.get(dispatch)
        name = filed and (filed.agency or filed.counted_as)
        return one_line(name) if name else self.wording.word("unknown_agency")

    def teller(self, dispatch: str, parts: tuple[tuple[int, int], ...]) -> str:
        """Name whose words stand at a place of a page that repeats others' copy.

        What is in none of the stretches in common is the newspaper's own.
        """
        repeated = self.repeated.get(dispatch, ())
        for origin, begin, end in repeated:
            if any(begin < last and first < end for first, last in parts):
                return self.agency(origin)
        publisher = self.dispatches[dispatch].publisher
        return one_line(publisher) if repeated and publisher else self.agency(dispatch)

    def link(self, dispatch: str, parts: tuple[tuple[int, int], ...]) -> Link:
        """Point at words of a dispatch of this file."""
        return Link(self.dispatches[dispatch].mark, parts)

    def link_to(self, evidence: Evidence) -> Link:
        """Point at a finding's evidence."""
        return self.link(evidence.dispatch, ((evidence.start, evidence.end),))


def _repeated(dossier: Dossier) -> dict[str, tuple[tuple[str, int, int], ...]]:
    found: dict[str, tuple[tuple[str, int, int], ...]] = {}
    for story in dossier.stories:
        for one in story.reprints:
            if one.kind == "reprint" and one.spans:
                stretches = ((one.origin, start, end) for start, end, _, _ in one.spans)
                found[one.copy] = (*found.get(one.copy, ()), *stretches)
    return found


def _told(dossier: Dossier) -> Iterator[str]:
    yield from (entity.label for entity in dossier.entities)
    for finding in dossier.findings:
        yield from (*finding.agencies, *finding.parties)


def _copies(dossier: Dossier, found: Mapping[Key, Key]) -> dict[Key, tuple[CitedAttribution, ...]]:
    copies: dict[Key, tuple[CitedAttribution, ...]] = {}
    for item in dossier.attributions:
        if original := found.get((item.dispatch, item.id)):
            copies[original] = (*copies.get(original, ()), item)
    return copies


def parts_of(item: Attribution) -> tuple[tuple[int, int], ...]:
    """Where the words of an attribution stand; its cue or source when it has no content."""
    parts = tuple((span.start, span.end) for span in item.content)
    if parts or item.cue is None:
        return parts or ((0, 0),)
    return ((item.cue.start, item.cue.end),)
