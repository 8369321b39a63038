"""Whom an office or a noun for people means when no name goes with it."""

from recoupe.read.mentions.anonymous import introduce
from recoupe.read.mentions.bare_names import NATIVE
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft, words_of
from recoupe.read.mentions.epithets import compatriot, newly_placed, person_again
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.offices import office_holder, role_entity
from recoupe.read.mentions.one_of_several import one_of_several
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.plural_roles import resolve_plural
from recoupe.read.mentions.taught import taught_anywhere, taught_later, told_before
from recoupe.read.mentions.teaching import affiliation_of, teach
from recoupe.read.mentions.words import Line

Found = tuple[tuple[str, ...], str]

_SAME = "meme"


def resolve_role(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Found | None:
    """An office or a noun for people without a name."""
    if phrase.determiner == "none":
        return None
    if phrase.plural:
        return resolve_plural(discourse, line, phrase)
    if phrase.head == NATIVE:
        fellow = compatriot(discourse, phrase) or newly_placed(discourse, line, phrase, role)
        return ((fellow.id,), "role.native") if fellow is not None else None
    if phrase.determiner == "indefinite":
        return one_of_several(discourse, phrase) or introduce(discourse, phrase)
    if _is_same_source(phrase):
        # The source may be a document or a body: only one without a name is known for sure.
        unnamed = next((d for d in discourse.recent_drafts() if d.kind == "anonymous"), None)
        return ((unnamed.id,), "role.same_source") if unnamed is not None else None
    return _definite(discourse, line, phrase, role)


def _is_same_source(phrase: Phrase) -> bool:
    """Tell *la même source*, which never names a person told of by name."""
    same = _SAME in words_of(phrase.noun) and phrase.anonymous
    rows = phrase.entry.rows if phrase.entry is not None else ()
    return same and any(row.noun.person_class == "group" for row in rows)


def _definite(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Found:
    iso3, key = affiliation_of(discourse, phrase)
    known = told_before(discourse, phrase, iso3, key) or taught_anywhere(discourse, phrase, iso3)
    if known is not None:
        return (known.id,), "role.taught"
    later = taught_later(discourse, phrase)
    if later is not None:
        return (later.id,), "role.taught_later"
    generic = person_again(discourse, line, phrase, role)
    if generic is not None:
        generic.gender = generic.gender or phrase.gender
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
            bare = bool(draft.names) and draft.affiliation is None
            return draft if bare and fits and not _has_office(discourse, draft) else None
    return None


def _has_office(discourse: Discourse, draft: Draft) -> bool:
    """Tell an office that one person holds from a rank that many have."""
    offices = discourse.lexicon.gazetteer.offices
    return any(not offices[office].generic for office in draft.offices)
