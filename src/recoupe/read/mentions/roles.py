"""Whom an office or a noun for people means when no name goes with it."""

from recoupe.read.mentions.anonymous import introduce
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.members import MEMBER
from recoupe.read.mentions.offices import office_holder, role_entity
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.plural_roles import resolve_plural
from recoupe.read.mentions.taught import taught_anywhere, taught_later, told_before
from recoupe.read.mentions.teaching import affiliation_of, teach
from recoupe.read.mentions.words import Line

Found = tuple[tuple[str, ...], str]
_STEM = 5
_SOURCES = frozenset({"apres", "selon"})
_NEW_FACES = frozenset({"legal", "media", "medical", "witness"})


def resolve_role(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Found | None:
    """An office or a noun for people without a name."""
    if phrase.determiner == "none":
        return None
    if phrase.plural:
        return resolve_plural(discourse, phrase)
    if phrase.head == MEMBER and not phrase.plural:
        member = _member(discourse, phrase)
        if member is not None:
            return member
    if phrase.determiner == "indefinite":
        return introduce(discourse, phrase)
    iso3, key = affiliation_of(discourse, phrase)
    known = told_before(discourse, phrase, iso3, key) or taught_anywhere(discourse, phrase, iso3)
    if known is not None:
        return (known.id,), "role.taught"
    later = taught_later(discourse, phrase)
    if later is not None:
        return (later.id,), "role.taught_later"
    generic = _generic_person(discourse, line, phrase, role)
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


def _member(discourse: Discourse, phrase: Phrase) -> Found | None:
    """As in "Une seule", "L'un d'eux": one of the group told of last."""
    article = "une" if phrase.gender == "f" else "un"
    for item in discourse.recent():
        drafts = discourse.drafts(item)
        if item.phrase.form in ("possessive", "pronoun") or item.phrase.determiner == "possessive":
            continue
        if item.phrase.plural and len(drafts) == 1 and drafts[0].kind == "group":
            words = discourse.text[item.phrase.start : item.phrase.end]
            group = words[:1].lower() + words[1:] if item.phrase.determiner != "definite" else ""
            label = f"{article} des {group or item.phrase.noun}"
            draft = discourse.registry.other(label, "anonymous")
            draft.gender = draft.gender or phrase.gender
            return (draft.id,), "role.member"
    return None


def _generic_person(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Draft | None:
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
    fitting = [
        d
        for d in discourse.recent_drafts()
        if d.is_person and (not phrase.gender or d.gender in (None, phrase.gender))
    ]
    akin = next((d for d in fitting if _is_akin(head, d)), None)
    if akin is not None:
        return akin
    speaking = _speaking(discourse, line, phrase)
    # "..., a plaisanté l'armateur", "selon cette juge": who is quoted again by another noun.
    cited = role.quote is None and (role.incise or role.preposition in _SOURCES)
    anybody = cited or head in referring or phrase.determiner == "demonstrative"
    return next(
        (d for d in fitting if d.id not in speaking and (anybody or not (d.nouns or d.offices))),
        None,
    )


def _is_akin(head: str, draft: Draft) -> bool:
    """As in "l'opposant" for the head of the opposition: words of one family."""
    return len(head) > _STEM and any(
        word.startswith(head[:_STEM]) for noun in draft.nouns for word in noun
    )


def _speaking(discourse: Discourse, line: Line, phrase: Phrase) -> set[str]:
    """Subjects before a phrase in its line: "X dit que le suspect": the suspect is not X."""
    return {
        key
        for item in discourse.in_line(line)
        if item.role.verb is not None and item.phrase.end <= phrase.start
        for key in item.ids
    }


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
