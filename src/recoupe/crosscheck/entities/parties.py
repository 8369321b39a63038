"""The party that answers for what a person or body says."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec
from babel import Locale
from babel.core import get_global

from recoupe.lang.comparison import load_comparison
from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import load_gazetteer
from recoupe.records import Entity, Party

# Opponents, rebels, companies, associations and the press have a state but do not speak for it.
_OF_THE_STATE = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
_FOR_THE_STATE = _OF_THE_STATE | {None}
# Whoever has a body of his own speaks for it; the press of a state has none but itself.
_FOR_ANOTHER = _FOR_THE_STATE | {"IGO"}
_SPEAK_FOR_ANOTHER = frozenset({"anonymous", "document", "institution", "person", "place"})
_SENT = frozenset({"anonymous", "group", "institution", "organisation"})
_JUNTA = "junta"
_ANSWER = frozenset({"group", "institution", "organisation", "person", "state"})


def find_parties(entities: Sequence[Entity], *, lang: str = "fr") -> tuple[Party, ...]:
    """Group entities by the party they speak for; sorted by id.

    An official speaks for the body he is affiliated with, a body for its state: a minister, her
    ministry and its unnamed adviser are one party. A state, an organisation, a group and a person
    with no state stand for themselves. An unnamed source with neither affiliation nor state
    has no party and is not listed.
    """
    known = {entity.id: entity for entity in entities}
    states = {e.iso3: e for e in reversed(entities) if e.kind == "state" and e.iso3}
    members: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entity in entities:
        party = _party(entity, known, states, lang)
        if party is not None:
            members[party].append(entity.id)
    return tuple(Party(key, label, tuple(sorted(m))) for (key, label), m in sorted(members.items()))


def _party(
    entity: Entity, known: Mapping[str, Entity], states: Mapping[str, Entity], lang: str
) -> tuple[str, str] | None:
    if _is_state_body(entity, lang):
        entity = msgspec.structs.replace(entity, kind="institution")
    entity = _sent_by(entity, known) or entity
    seen = {entity.id}
    while entity.kind in _SPEAK_FOR_ANOTHER and entity.sector in _FOR_ANOTHER:
        body = known.get(entity.affiliation or "")
        if body is None or body.id in seen or _took_power(entity, lang):
            break
        seen.add(body.id)
        entity = body
    if _took_power(entity, lang):
        return entity.id, entity.label
    if entity.kind in _SPEAK_FOR_ANOTHER and entity.sector in _FOR_THE_STATE and entity.iso3:
        state = states.get(entity.iso3)
        return (state.id, state.label) if state else (entity.iso3, _state_name(entity.iso3, lang))
    return (entity.id, entity.label) if entity.kind in _ANSWER else None


def _sent_by(entity: Entity, known: Mapping[str, Entity]) -> Entity | None:
    """Find the organisation whose name ends another's: "la mission de l'Union des Andes"."""
    if entity.kind not in _SENT or entity.affiliation or entity.iso3 or entity.wikidata:
        return None
    label = fold(entity.label).replace("’", "'")
    senders = [
        other
        for other in known.values()
        if other.sector == "IGO" and other.id != entity.id
        if any(label.endswith((f" {fold(n)}", f"'{fold(n)}")) for n in (other.label, *other.also))
    ]
    return min(senders, key=lambda one: one.id, default=None)


def _is_state_body(entity: Entity, lang: str) -> bool:
    """Tell whether an organisation is a state's by its name or sector: a ministry, an army."""
    first = fold(entity.label).split(" ")[0]
    own = first in load_comparison(lang).state_bodies or entity.sector in _OF_THE_STATE
    return entity.kind == "organisation" and own


def _took_power(entity: Entity, lang: str) -> bool:
    """Tell officers who seized a state: others may deal with them and not with it."""
    junta = load_gazetteer(lang).institutions[_JUNTA]
    known = {pair.partition(":")[2] for pair in junta.same_as}
    return entity.id.endswith(f"-{_JUNTA}") or entity.id in known


def _state_name(iso3: str, lang: str) -> str:
    codes = get_global("territory_aliases").get(iso3, ())
    if codes:
        return str(Locale.parse(lang).territories.get(codes[0], iso3))
    known = load_gazetteer(lang).states.get(iso3)
    return known.label if known is not None else iso3
