"""Whom an office or a noun for people means when no name goes with it."""

from recoupe.read.mentions.anonymous import introduce
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.offices import office_holder, role_entity
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.plural_roles import resolve_plural
from recoupe.read.mentions.taught import taught_anywhere, told_before
from recoupe.read.mentions.teaching import affiliation_of, teach
from recoupe.read.mentions.words import Line

Found = tuple[tuple[str, ...], str]
_NEW_FACES = frozenset({"legal", "media", "medical", "witness"})


def resolve_role(discourse: Discourse, line: Line, phrase: Phrase) -> Found | None:
    """An office or a noun for people without a name."""
    if phrase.determiner == "none":
        return None
    if phrase.plural:
        return resolve_plural(discourse, phrase)
    if phrase.determiner == "indefinite":
        return introduce(discourse, phrase)
    iso3, key = affiliation_of(discourse, phrase)
    known = told_before(discourse, phrase, iso3, key) or taught_anywhere(discourse, phrase, iso3)
    if known is not None:
        return (known.id,), "role.taught"
    generic = _generic_person(discourse, phrase)
    if generic is not None:
        return (generic.id,), "role.generic"
    unplaced = _named_without_office(discourse, line, phrase, iso3)
    if unplaced is not None:
        teach(discourse, unplaced, phrase, (iso3, key))
        return (unplaced.id,), "role.unplaced_name"
    place = iso3 or key
    held = office_holder(discourse, phrase, place) if place else None
    if held is not None:
        teach(discourse, held, phrase, (iso3, key))
        return (held.id,), "role.holder"
    return (role_entity(discourse, line, phrase, iso3, key).id,), "role.office"


def _generic_person(discourse: Discourse, phrase: Phrase) -> Draft | None:
    if phrase.determiner not in ("definite", "demonstrative") or phrase.states:
        return None
    referring = discourse.lexicon.reference.nouns.referring_persons
    head = phrase.head.split(" ")[-1]
    offices = discourse.lexicon.gazetteer.offices
    noun = phrase.entry is not None and phrase.entry.kind == "noun"
    vague = noun or all(offices[t.office_id].generic for t in phrase.titles)
    if phrase.complement is not None or not (vague or head in referring):
        return None
    if noun and head not in referring and _new_face(phrase):
        return None
    for draft in discourse.recent_drafts():
        if draft.is_person and (not phrase.gender or draft.gender in (None, phrase.gender)):
            return draft
    return None


def _new_face(phrase: Phrase) -> bool:
    """Tell whether a noun ("le présentateur", "le médecin") brings in somebody not told of yet."""
    rows = phrase.entry.rows if phrase.entry is not None else ()
    return any(row.noun.person_class in _NEW_FACES for row in rows)


def _named_without_office(
    discourse: Discourse, line: Line, phrase: Phrase, iso3: str | None
) -> Draft | None:
    """As in "Ali Sow a parlé. [...], a dit le président malien": he whose office nobody gave."""
    if not phrase.titles or phrase.determiner != "definite":
        return None
    for item in discourse.recent():
        if line.number - item.phrase.line > 1:
            return None
        draft = discourse.drafts(item)[0]
        if (
            item.role.main
            and len(item.ids) == 1
            and draft.is_person
            and item.phrase.line < line.number
        ):
            fits = draft.iso3 in (None, iso3) and phrase.gender in (None, draft.gender)
            bare = bool(draft.names) and not draft.offices and draft.affiliation is None
            return draft if bare and fits else None
    return None
