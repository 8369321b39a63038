"""Who speaks to whom and about whom, party by party."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from recoupe.dossier.chapters import statement_codes
from recoupe.dossier.context import Context, parts_of
from recoupe.dossier.copies import Key
from recoupe.dossier.parties import PRESS, source_ids, state_of
from recoupe.dossier.ties import Network, Tie
from recoupe.records.dossier import CitedAttribution

_NOBODY = frozenset({"anonymous", "document", "event", "place"})
_ONLY_SPEAKING = frozenset({"group", "person"})
_MOST_PARTIES = 8


def find_network(context: Context) -> Network:
    """Count statements by who speaks and to or about whom; reprints and relays do not count.

    Agencies are no parties, nor are people and groups who never speak themselves.
    """
    codes = statement_codes(context)
    spoken_of = _spoken_of(context)
    names = _names(context)
    to: dict[tuple[str, str], dict[Key, CitedAttribution]] = {}
    about: dict[tuple[str, str], dict[Key, CitedAttribution]] = {}
    for item in context.dossier.attributions:
        key = (item.dispatch, item.id)
        if key not in codes:
            continue
        speakers = _parties(source_ids(item), names)
        for found, others in ((to, _addressed(item)), (about, spoken_of.get(key, ()))):
            for pair in _pairs(speakers, _parties(others, names)):
                found.setdefault(pair, {})[key] = item
    pairs = dict.fromkeys((*to, *about))
    ties = [_tie(pair, to.get(pair, {}), about.get(pair, {}), codes, context) for pair in pairs]
    ties.sort(key=lambda tie: (-tie.to - tie.about, -tie.to, tie.speaker, tie.other))
    return Network(_drawn(ties), tuple(ties))


def _tie(
    pair: tuple[str, str],
    to: dict[Key, CitedAttribution],
    about: dict[Key, CitedAttribution],
    codes: dict[Key, str],
    context: Context,
) -> Tie:
    items = {**to, **about}
    ways = {item.dispatch: context.link(item.dispatch, parts_of(item)) for item in items.values()}
    numbers = sorted((codes[key] for key in items), key=lambda code: int(code[1:]))
    return Tie(*pair, len(to), len(about), tuple(numbers), tuple(ways.values()))


def _drawn(ties: Iterable[Tie]) -> tuple[str, ...]:
    weights = Counter[str]()
    for tie in ties:
        weights.update({tie.speaker: tie.to + tie.about, tie.other: tie.to + tie.about})
    ranked = sorted(weights, key=lambda name: (-weights[name], name))
    often = [name for name in ranked if weights[name] > 1]
    return tuple((often if len(often) > 2 else ranked)[:_MOST_PARTIES])


def _addressed(item: CitedAttribution) -> tuple[str, ...]:
    to = item.addressee.entity if item.addressee else None
    return () if to is None else (to,) if isinstance(to, str) else to


def _spoken_of(context: Context) -> dict[Key, tuple[str, ...]]:
    """Find whose deeds a statement tells, by (dispatch, attribution)."""
    found: dict[Key, tuple[str, ...]] = {}
    for event in context.dossier.events:
        if event.attribution is not None:
            key = (event.dispatch, event.attribution)
            found[key] = (*found.get(key, ()), *event.actors, *event.recipients)
    return found


def _pairs(speakers: Iterable[str], others: Iterable[str]) -> list[tuple[str, str]]:
    others = tuple(others)
    return [(one, other) for one in speakers for other in others if one != other]


def _parties(ids: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names[entity] for entity in ids if entity in names))


def _names(context: Context) -> dict[str, str]:
    """Give the party of everybody who has one, by entity."""
    agencies = {dispatch.agency for dispatch in context.dossier.dispatches}
    agencies |= {dispatch.counted_as for dispatch in context.dossier.dispatches}
    speaking = {entity for item in context.dossier.attributions for entity in source_ids(item)}
    found = {entity: _party(entity, speaking, context) for entity in context.entities}
    return {entity: name for entity, name in found.items() if name and name not in agencies}


def _party(entity: str, speaking: Collection[str], context: Context) -> str:
    """Name the state somebody belongs to, else the body, else the person.

    Nobody is named who has no name, nor the press that asks and is told.
    """
    if context.entities[entity].sector == PRESS:
        return ""
    iso3 = state_of(entity, context.entities)
    if iso3:
        return context.wording.state(iso3) or iso3
    known = context.entities[entity]
    seen = {entity}
    while known.affiliation and known.affiliation not in seen:
        seen.add(known.affiliation)
        known = context.entities.get(known.affiliation, known)
    silent = known.kind in _ONLY_SPEAKING and known.id not in speaking
    return "" if silent or known.kind in _NOBODY else context.name(known.id)
