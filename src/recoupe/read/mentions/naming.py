"""Whom a proper name means."""

from recoupe.lang.folding import fold
from recoupe.lang.gazetteer_rows import Holder
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.names import surname_key
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.teaching import affiliation_of, teach
from recoupe.read.mentions.words import Line

Found = tuple[tuple[str, ...], str]


def resolve_name(
    discourse: Discourse, line: Line, phrase: Phrase, owner: Draft | None
) -> Found | None:
    """A full name, a title with a surname, or a bare surname already known.

    ``owner`` is who a possessive stands for: "son ministre Ali Sow" serves the owner's state.
    """
    registry = discourse.registry
    belongs = affiliation_of(discourse, phrase)
    if belongs == (None, None) and _serves_a_state(discourse, phrase):
        iso3 = owner.iso3 if owner is not None else discourse.state_in_view(line)
        belongs = (iso3, iso3.lower() if iso3 else None)
    if len(phrase.name) > 1 and phrase.form != "surname":
        draft = registry.person(phrase.name)
        teach(discourse, draft, phrase, belongs)
        return (draft.id,), "name.full"
    named = registry.surname(phrase.name) or _family_first(discourse, phrase)
    known = [d for d in named if phrase.gender is None or d.gender in (None, phrase.gender)]
    if known:
        order = {d.id: n for n, d in enumerate(discourse.recent_drafts())}
        draft = min(known, key=lambda d: order.get(d.id, len(order)))
        teach(discourse, draft, phrase, belongs)
        return (draft.id,), "name.surname"
    if phrase.form == "surname":
        return None
    holder = _holder_with_surname(discourse, phrase, belongs[0] or belongs[1])
    draft = registry.holder(holder) if holder else registry.person(phrase.name)
    teach(discourse, draft, phrase, belongs)
    return (draft.id,), "name.holder" if holder else "name.title"


def _family_first(discourse: Discourse, phrase: Phrase) -> list[Draft]:
    """Who is meant by the first of two names where that is the family's: "Mme Li" for Li Na."""
    states = discourse.lexicon.reference.names.family_first
    if len(phrase.name) != 1:
        return []
    wanted = fold(phrase.name[0])
    return [
        draft
        for draft in discourse.registry.drafts.values()
        if draft.kind == "person" and (draft.iso3 or "").lower() in states
        if any(len(name) > 1 and name[0] == wanted for name in draft.names)
    ]


def _serves_a_state(discourse: Discourse, phrase: Phrase) -> bool:
    offices = discourse.lexicon.gazetteer.offices
    return (
        bool(phrase.titles)
        and phrase.complement is None
        and any(offices[t.office_id].scope == "state" for t in phrase.titles)
    )


def _holder_with_surname(discourse: Discourse, phrase: Phrase, place: str | None) -> Holder | None:
    wanted = surname_key(phrase.name[-1])
    offices = {t.office_id for t in phrase.titles}
    for row in discourse.lexicon.gazetteer.holders:
        held = row.office_id in offices and place in (None, row.iso3_or_body)
        if held and surname_key(row.name.split(" ")[-1]) == wanted:
            return row
    return None
