"""Houses of power and types of institution, with the state they belong to."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.teaching import affiliation_of
from recoupe.read.mentions.words import Line
from recoupe.records.entity import MentionKind

Found = tuple[tuple[str, ...], MentionKind, str]
_OWN_STAFF = frozenset({"bureau", "cabinet", "services"})


def resolve_house(discourse: Discourse, phrase: Phrase) -> Found | None:
    """The state or body a house speaks for."""
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


def resolve_institution(
    discourse: Discourse, line: Line, phrase: Phrase, owner: Draft | None
) -> Found | None:
    """An institution of the state named with it, of its owner's, or of the state in view."""
    if phrase.entry is None:
        return None
    row = phrase.entry.rows
    if phrase.plural and len(phrase.states) > 1:
        several = (discourse.registry.institution(row.type_id, iso3) for iso3 in phrase.states)
        return tuple(draft.id for draft in several), "group", "institution.states"
    short = _short_name(discourse, phrase)
    if short is not None:
        return (short.id,), "name", "institution.short"
    nested = phrase.complement
    if nested is not None and nested.form == "name" and not phrase.states:
        return (_of_leader(discourse, phrase, nested).id,), "name", "institution.leader"
    local = _local(discourse, phrase)
    if local is not None:
        return (local.id,), "name", "institution.local"
    iso3, body = affiliation_of(discourse, phrase)
    if phrase.determiner == "possessive" and iso3 is None and body is None:
        # "son cabinet" is the minister's staff, "son gouvernement" that of the state.
        if phrase.head in _OWN_STAFF:
            return _staff(discourse, phrase, owner)
        if owner is None or owner.iso3 is None:
            return None
        iso3 = owner.iso3
    if iso3 is None and body is None:
        known = _same_type(discourse, row.type_id)
        iso3 = known if known is not None else discourse.state_in_view(line)
    if body is not None and _is_no_states(discourse, body):
        return (_of_body(discourse, phrase, body).id,), "name", "institution.body"
    if row.plural and iso3 is None:
        draft = discourse.registry.other(phrase.noun, "group")
        draft.plural = True
        return (draft.id,), "group", "institution.group"
    draft = discourse.registry.institution(row.type_id, iso3)
    kind: MentionKind = "metonym" if phrase.head == "diplomatie" else "name"
    if row.plural and not phrase.states and phrase.complement is None:
        kind = "group"
    return (draft.id,), kind, "institution.state"


def _is_no_states(discourse: Discourse, body: str) -> bool:
    """Tell a movement or a body of several states from a state and its own bodies."""
    row = discourse.lexicon.gazetteer.bodies.get(body)
    return row is not None and (row.kind == "group" or row.iso3 is None)


def _of_body(discourse: Discourse, phrase: Phrase, body: str) -> Draft:
    """As in "la délégation du Hamas": the movement's, and no state's."""
    draft = discourse.registry.other(phrase.noun, "institution")
    row = phrase.entry.rows if phrase.entry is not None else None
    draft.gender = draft.gender or phrase.gender
    draft.plural = bool(phrase.plural or (row is not None and row.plural))
    draft.affiliation = draft.affiliation or body
    return draft


def _of_leader(discourse: Discourse, phrase: Phrase, nested: Phrase) -> Draft:
    """As in "les troupes du général Ali Sow": his, and of his state only where that is told."""
    draft = discourse.registry.other(phrase.noun, "institution")
    row = phrase.entry.rows if phrase.entry is not None else None
    draft.sector = draft.sector or (row.sector if row is not None else None)
    draft.gender = draft.gender or phrase.gender
    draft.plural = bool(phrase.plural or (row is not None and row.plural))
    known = discourse.registry.surname(nested.name[-1:])
    draft.iso3 = known[0].iso3 if len(known) == 1 else None
    return draft


def _short_name(discourse: Discourse, phrase: Phrase) -> Draft | None:
    """As in "le Tribunal" for the "Tribunal supérieur électoral" told of before."""
    if phrase.states or phrase.complement is not None or not phrase.noun[:1].isupper():
        return None
    return next(
        (
            draft
            for draft in discourse.recent_drafts()
            if draft.kind == "organisation" and fold(draft.label).startswith(f"{phrase.head} ")
        ),
        None,
    )


def _local(discourse: Discourse, phrase: Phrase) -> Draft | None:
    """As in "le parquet de Lille", and "le parquet" told of again: that of a town."""
    type_id = phrase.entry.rows.type_id if phrase.entry is not None else ""
    nested = phrase.complement
    if phrase.states or type_id not in discourse.lexicon.reference.organisations.local:
        return None
    if nested is not None and nested.form in ("capital", "metonym", "place"):
        draft = discourse.registry.other(phrase.noun, "institution")
        row = phrase.entry.rows if phrase.entry is not None else None
        draft.sector = row.sector if row is not None else None
        draft.gender, draft.plural = phrase.gender, bool(phrase.plural)
        draft.nouns.append(frozenset({type_id}))
        draft.iso3 = _state_of_town(nested)
        return draft
    if nested is not None or phrase.determiner not in ("definite", "demonstrative"):
        return None
    told = next((d for d in discourse.recent_drafts() if _is_type(d, type_id)), None)
    return told if told is not None and frozenset({type_id}) in told.nouns else None


def _is_type(draft: Draft, type_id: str) -> bool:
    return frozenset({type_id}) in draft.nouns or draft.id.endswith(f"-{type_id}")


def _state_of_town(nested: Phrase) -> str | None:
    if nested.form == "capital":
        return nested.states[0] if nested.states else None
    known = nested.form == "place" and nested.entry is not None
    return nested.entry.rows[0].iso3 if known and nested.entry is not None else None


def _staff(discourse: Discourse, phrase: Phrase, owner: Draft | None) -> Found | None:
    """As in "son cabinet": the house of a minister, else the staff of whoever it is."""
    own = own_institution(discourse, owner)
    if own is not None:
        return (own,), "name", "institution.staff"
    if owner is None or not owner.is_person:
        return None
    draft = discourse.registry.other(
        f"{phrase.noun} {discourse.registry.of_entity(owner)}", "organisation"
    )
    draft.gender = draft.gender or phrase.gender
    return (draft.id,), "name", "institution.staff"


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
