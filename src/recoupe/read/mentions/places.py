"""States, capitals and houses of power: government or place; institutions and their state."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.teaching import affiliation_of
from recoupe.read.mentions.words import Line
from recoupe.records.entity import MentionKind

Found = tuple[tuple[str, ...], MentionKind, str]
_OWN_STAFF = frozenset({"bureau", "cabinet", "services"})
_WITHIN = frozenset({"dans", "en", "depuis", "pres", "vers", "a", "sur", "hors"})


def resolve_place(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role, owner: Draft | None = None
) -> Found | None:
    """States, capitals, towns, houses, bodies, groups of the tables and institutions.

    ``owner`` is who a possessive before an institution stands for.
    """
    registry = discourse.registry
    if phrase.form == "state":
        return (registry.state(_likeliest(discourse, phrase.states)).id,), "name", "state.name"
    if phrase.form == "capital":
        iso3 = _likeliest(discourse, phrase.states)
        if line.zone == "caption" or is_location(discourse, line, phrase, role):
            town = registry.other(discourse.text[phrase.start : phrase.end], "place")
            town.iso3 = iso3
            return (town.id,), "place", "place.capital"
        return (registry.state(iso3).id,), "metonym", "metonym.capital"
    if phrase.form == "country":
        return (
            (registry.state(_likeliest(discourse, phrase.states)).id,),
            "role",
            "state.apposition",
        )
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
        return _resolve_metonym(discourse, phrase)
    if phrase.form == "body":
        return (registry.body(phrase.entry.rows[0]).id,), "name", "body.name"
    if phrase.form == "group":
        return (registry.group(phrase.entry.rows).id,), "group", "group.name"
    return _resolve_institution(discourse, line, phrase, owner)


def _direction(discourse: Discourse, line: Line, phrase: Phrase) -> str:
    """ "l'Est": of the state told of right before it in the line, if one is."""
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
    if role.preposition not in _WITHIN:
        return False
    if role.preposition != "a" or role.head is None:
        return True
    places = discourse.lexicon.reference.places
    governor = line.tokens[role.head.head]
    if governor.pos in ("VERB", "AUX"):
        return fold(governor.norm) not in discourse.lexicon.verbs.recipients
    return fold(governor.norm) not in places.recipient_nouns


def _is_town(discourse: Discourse, phrase: Phrase) -> bool:
    gazetteer = discourse.lexicon.gazetteer
    key = fold(phrase.noun)
    return key in gazetteer.capitals or key in gazetteer.cities


def _resolve_metonym(discourse: Discourse, phrase: Phrase) -> Found | None:
    if phrase.entry is None:
        return None
    target: str = phrase.entry.rows.target
    gazetteer = discourse.lexicon.gazetteer
    if target in gazetteer.states:
        key = discourse.registry.state(target).id
    elif target in gazetteer.bodies:
        key = discourse.registry.body(gazetteer.bodies[target]).id
    else:
        iso3, _, type_id = target.partition("-")
        if type_id not in gazetteer.institutions:
            return None
        key = discourse.registry.institution(type_id, iso3.upper()).id
    return (key,), "metonym", "metonym.house"


def _resolve_institution(
    discourse: Discourse, line: Line, phrase: Phrase, owner: Draft | None
) -> Found | None:
    if phrase.entry is None:
        return None
    row = phrase.entry.rows
    iso3, body = affiliation_of(discourse, phrase)
    if phrase.determiner == "possessive" and iso3 is None and body is None:
        # "son cabinet" is the minister's staff, "son gouvernement" that of the state.
        if phrase.head in _OWN_STAFF:
            own = own_institution(discourse, owner)
            return ((own,), "name", "institution.staff") if own else None
        if owner is None or owner.iso3 is None:
            return None
        iso3 = owner.iso3
    if iso3 is None and body is None:
        known = _same_type(discourse, row.type_id)
        iso3 = known if known is not None else discourse.state_in_view(line)
    if row.plural and iso3 is None:
        draft = discourse.registry.other(phrase.noun, "group")
        draft.plural = True
        return (draft.id,), "group", "institution.group"
    draft = discourse.registry.institution(row.type_id, iso3)
    kind: MentionKind = "metonym" if phrase.head == "diplomatie" else "name"
    if row.plural and not phrase.states and phrase.complement is None:
        kind = "group"
    return (draft.id,), kind, "institution.state"


def own_institution(discourse: Discourse, owner: Draft | None) -> str | None:
    """The ministry or other house of somebody's office."""
    for office in sorted(owner.offices) if owner is not None and owner.iso3 else ():
        institution = discourse.lexicon.gazetteer.offices[office].institution
        if institution in discourse.lexicon.gazetteer.institutions and owner is not None:
            return discourse.registry.institution(institution, owner.iso3).id
    return None


def _same_type(discourse: Discourse, type_id: str) -> str | None:
    for item in discourse.recent():
        entry = item.phrase.entry
        if (
            item.phrase.form == "institution"
            and entry is not None
            and entry.rows.type_id == type_id
        ):
            drafts = discourse.drafts(item)
            return drafts[0].iso3 if drafts else None
    return None
