"""States, capitals and houses of power: government or place; institutions and their state."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.houses import resolve_house, resolve_institution
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line
from recoupe.records.entity import MentionKind

Found = tuple[tuple[str, ...], MentionKind, str]
_WITHIN = frozenset({"dans", "en", "depuis", "pres", "vers", "a", "sur", "hors"})


def resolve_place(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role, owner: Draft | None = None
) -> Found | None:
    """States, capitals, towns, houses, bodies, groups of the tables and institutions.

    ``owner`` is who a possessive before an institution stands for.
    """
    registry = discourse.registry
    if phrase.form in ("state", "capital", "country"):
        return _by_state(discourse, line, phrase, role)
    if phrase.form == "direction":
        return (_direction(discourse, line, phrase),), "place", "place.direction"
    if phrase.entry is None:
        return None
    if phrase.form == "place":
        row = phrase.entry.rows[0]
        town = registry.other(row.name, "place")
        town.iso3, town.wikidata = row.iso3, row.wikidata
        return (town.id,), "place", "place.town"
    if phrase.form == "metonym":
        if _is_town(discourse, phrase) and is_location(discourse, line, phrase, role):
            town = registry.other(discourse.text[phrase.start : phrase.end], "place")
            return (town.id,), "place", "place.town"
        return resolve_house(discourse, phrase)
    if phrase.form == "body":
        return (registry.body(phrase.entry.rows[0]).id,), "name", "body.name"
    if phrase.form == "group":
        return (registry.group(phrase.entry.rows).id,), "group", "group.name"
    return resolve_institution(discourse, line, phrase, owner)


def _by_state(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Found:
    iso3 = _likeliest(discourse, phrase.states)
    key = discourse.registry.state(iso3).id
    if phrase.form == "state":
        within = discourse.lexicon.gazetteer.states[iso3].within
        if within is not None and _is_where(discourse, line, phrase, role):
            # Its territory is told of more often than those who hold it.
            region = discourse.registry.other(phrase.noun, "place")
            region.iso3 = within
            return (region.id,), "place", "place.region"
        return (key,), "name", "state.name"
    if phrase.form == "country":
        return (key,), "role", "state.apposition"
    if line.zone == "caption" or is_location(discourse, line, phrase, role):
        town = discourse.registry.other(discourse.text[phrase.start : phrase.end], "place")
        town.iso3 = iso3
        return (town.id,), "place", "place.capital"
    return (key,), "metonym", "metonym.capital"


def _is_where(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> bool:
    """Tell whether a territory is told of rather than those who hold it: "le conflit du X"."""
    return role.preposition == "de" or is_location(discourse, line, phrase, role)


def _direction(discourse: Discourse, line: Line, phrase: Phrase) -> str:
    """As in "l'Est": of the state told of right before it in the line, if one is."""
    before = next(
        (
            d
            for i in discourse.recent()
            if i.phrase.line == line.number
            for d in discourse.drafts(i)
        ),
        None,
    )
    if before is None or before.kind != "state" or before.iso3 is None:
        return discourse.registry.other(phrase.noun, "place").id
    label = f"{phrase.head} {discourse.registry.of_state(before.iso3)}"
    draft = discourse.registry.other(label, "place")
    draft.iso3 = before.iso3
    return draft.id


def _likeliest(discourse: Discourse, states: tuple[str, ...]) -> str:
    """Of two states with one name, the one the dispatch already speaks of."""
    if len(states) > 1:
        known = {draft.iso3 for draft in discourse.recent_drafts()}
        return next((iso3 for iso3 in states if iso3 in known), states[0])
    return states[0]


def is_location(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> bool:
    """Tell whether a capital is where something happens rather than who acts.

    "à Moscou" is a place, but "remis à Moscou" and "lettre à Moscou" are to the government.
    """
    if role.preposition == "de":
        return _after_part(discourse, line, phrase)
    if role.preposition not in _WITHIN:
        return False
    if role.preposition != "a" or role.head is None:
        return True
    places = discourse.lexicon.reference.places
    governor = line.tokens[role.head.head]
    if governor.pos in ("VERB", "AUX"):
        return fold(governor.norm) not in discourse.lexicon.verbs.recipients
    return fold(governor.norm) not in places.recipient_nouns


def _after_part(discourse: Discourse, line: Line, phrase: Phrase) -> bool:
    """As in "près de Kiev", "la région de Kiev"; never "l'accord de Kiev"."""
    places = discourse.lexicon.reference.places
    if phrase.first < 2 or not line.words[phrase.first - 1].joined:
        return False
    before = line.words[phrase.first - 2].fold
    return before in places.near or before in places.parts


def _is_town(discourse: Discourse, phrase: Phrase) -> bool:
    gazetteer = discourse.lexicon.gazetteer
    key = fold(phrase.noun)
    return key in gazetteer.capitals or key in gazetteer.cities
