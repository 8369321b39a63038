"""Whom a name, an office or a counterpart means."""

from dataclasses import replace

from recoupe.lang.folding import fold
from recoupe.lang.gazetteer_index import OfficeTitle
from recoupe.lang.gazetteer_rows import Holder
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.names import surname_key
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.registry import Draft, words_of
from recoupe.read.mentions.words import Line

Found = tuple[tuple[str, ...], str]
_NEW_FACES = frozenset({"legal", "media", "medical", "witness"})
_NOT_THE_SAME = frozenset({"autre", "second", "seconde", "deuxieme", "troisieme"})
# The table of holders says who holds an office today; later dispatches are beyond it.
_LAST_KNOWN = "2027"


def register_names(discourse: Discourse, phrases: tuple[Phrase, ...]) -> None:
    """Make every person whose full name the dispatch gives, with what the title teaches."""
    for phrase in phrases:
        if phrase.form in ("name", "counterpart") and len(phrase.name) > 1:
            draft = discourse.registry.person(phrase.name)
            draft.called(" ".join(phrase.name))
            teach(discourse, draft, phrase, affiliation_of(discourse, phrase))


def affiliation_of(discourse: Discourse, phrase: Phrase) -> tuple[str | None, str | None]:
    """(iso3, entity id) that a role belongs to by its own words."""
    if phrase.states:
        return phrase.states[0], phrase.states[0].lower()
    nested = phrase.complement
    while nested is not None:
        if nested.form in ("state", "capital") and nested.states:
            return nested.states[0], nested.states[0].lower()
        if nested.form == "body" and nested.entry is not None:
            body = nested.entry.rows[0]
            discourse.registry.body(body)
            return body.iso3, body.id
        nested = nested.complement
    return None, None


def teach(
    discourse: Discourse,
    draft: Draft,
    phrase: Phrase,
    belongs: tuple[str | None, str | None],
) -> None:
    """Note office, state and gender that a phrase gives to a person."""
    iso3, key = belongs
    if phrase.titles or phrase.noun:
        draft.offices |= {t.office_id for t in fitting_titles(phrase, iso3)}
        noun = words_of(phrase.noun)
        if noun and noun not in draft.nouns:
            draft.nouns.append(noun)
    draft.gender = draft.gender or phrase.gender
    draft.iso3 = draft.iso3 or iso3
    if key is not None and draft.affiliation is None and draft.id != key:
        draft.affiliation = key
    if iso3 is not None:
        discourse.registry.state(iso3)


def fitting_titles(phrase: Phrase, iso3: str | None) -> tuple[OfficeTitle, ...]:
    """Titles of a phrase that the state may have: only some states have a "secrétaire d'État"."""
    own = tuple(t for t in phrase.titles if iso3 is not None and iso3 in t.states)
    if own:
        return own
    anywhere = tuple(t for t in phrase.titles if not t.states)
    return anywhere or phrase.titles


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
    known = [
        d for d in registry.surname(phrase.name)
        if phrase.gender is None or d.gender in (None, phrase.gender)
    ]
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


def _serves_a_state(discourse: Discourse, phrase: Phrase) -> bool:
    offices = discourse.lexicon.gazetteer.offices
    return bool(phrase.titles) and phrase.complement is None and any(
        offices[t.office_id].scope == "state" for t in phrase.titles
    )


def _holder_with_surname(
    discourse: Discourse, phrase: Phrase, place: str | None
) -> Holder | None:
    wanted = surname_key(phrase.name[-1])
    offices = {t.office_id for t in phrase.titles}
    for row in discourse.lexicon.gazetteer.holders:
        if row.office_id in offices and place in (None, row.iso3_or_body):
            if surname_key(row.name.split(" ")[-1]) == wanted:
                return row
    return None


def resolve_role(discourse: Discourse, line: Line, phrase: Phrase) -> Found | None:
    """An office or a noun for people without a name."""
    if phrase.plural:
        return _resolve_plural(discourse, phrase)
    if phrase.determiner == "indefinite":
        return _introduce(discourse, phrase)
    iso3, key = affiliation_of(discourse, phrase)
    known = _told_before(discourse, phrase, iso3, key) or _taught_anywhere(discourse, phrase, iso3)
    if known is not None:
        return (known.id,), "role.taught"
    generic = _generic_person(discourse, phrase)
    if generic is not None:
        return (generic.id,), "role.generic"
    if phrase.determiner == "none" and not phrase.titles:
        return None
    unplaced = _named_without_office(discourse, line, phrase, iso3)
    if unplaced is not None:
        teach(discourse, unplaced, phrase, (iso3, key))
        return (unplaced.id,), "role.unplaced_name"
    place = iso3 or key
    held = _held(discourse, phrase, place) if place else None
    if held is not None:
        teach(discourse, held, phrase, (iso3, key))
        return (held.id,), "role.holder"
    return (_role_entity(discourse, line, phrase, iso3, key).id,), "role.office"


def _told_before(
    discourse: Discourse, phrase: Phrase, iso3: str | None, key: str | None
) -> Draft | None:
    for draft in discourse.recent_drafts():
        if draft.is_person and _fits(discourse, draft, phrase, iso3, key):
            return draft
    return None


def _taught_anywhere(discourse: Discourse, phrase: Phrase, iso3: str | None) -> Draft | None:
    for draft in discourse.registry.drafts.values():
        if draft.is_person and iso3 is not None and _same_office(draft, phrase, iso3):
            return draft
    return None


def _fits(
    discourse: Discourse, draft: Draft, phrase: Phrase, iso3: str | None, key: str | None
) -> bool:
    if phrase.gender and draft.gender and phrase.gender != draft.gender:
        return False
    if iso3 is not None and draft.iso3 is not None and iso3 != draft.iso3:
        return False
    institution = _institution_of(discourse, phrase)
    if institution is not None and draft.affiliation not in (None, institution):
        return False
    if iso3 is None and key is not None and draft.affiliation not in (None, key):
        return False
    if _same_office(draft, phrase, iso3):
        return True
    head = words_of(phrase.noun) - _demonym_words(discourse, phrase)
    return bool(head) and any(head <= noun for noun in draft.nouns)


def _same_office(draft: Draft, phrase: Phrase, iso3: str | None) -> bool:
    generic = {"minister", "representative", "official", "spokesperson"}
    place = iso3 or draft.iso3
    offices = {
        t.office_id for t in fitting_titles(phrase, place) if not t.states or place in t.states
    } - generic
    return bool(offices & draft.offices) and (iso3 is None or draft.iso3 in (None, iso3))


def _demonym_words(discourse: Discourse, phrase: Phrase) -> frozenset[str]:
    return frozenset(w for w in words_of(phrase.noun) if w in discourse.lexicon.gazetteer.demonyms)


def _institution_of(discourse: Discourse, phrase: Phrase) -> str | None:
    nested = phrase.complement
    if nested is None or nested.form != "institution" or nested.entry is None:
        return None
    iso3 = nested.states[0] if nested.states else None
    return discourse.registry.institution(nested.entry.rows.type_id, iso3).id if iso3 else None


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
    """ "Ali Sow a parlé. [...], a dit le président malien": the subject whose office nobody gave."""
    if not phrase.titles or phrase.determiner != "definite":
        return None
    for item in discourse.recent():
        if line.number - item.phrase.line > 1:
            return None
        draft = discourse.drafts(item)[0]
        if item.role.main and len(item.ids) == 1 and draft.is_person and item.phrase.line < line.number:
            fits = draft.iso3 in (None, iso3) and phrase.gender in (None, draft.gender)
            bare = bool(draft.names) and not draft.offices and draft.affiliation is None
            return draft if bare and fits else None
    return None


def _held(discourse: Discourse, phrase: Phrase, place: str) -> Draft | None:
    filed = discourse.filed
    if filed is None or filed >= _LAST_KNOWN:
        return None
    for title in fitting_titles(phrase, place):
        rows = discourse.lexicon.gazetteer.office_holders.get((place, title.office_id), ())
        for row in rows:
            if row.since[: len(filed)] <= filed and (row.until is None or filed[: len(row.until)] <= row.until):
                return discourse.registry.holder(row)
    return None


def _role_entity(
    discourse: Discourse, line: Line, phrase: Phrase, iso3: str | None, key: str | None
) -> Draft:
    if phrase.titles and iso3 is None and key is None:
        iso3 = discourse.state_in_view(line)
        key = iso3.lower() if iso3 else None
    draft = discourse.registry.other(_office_label(discourse, phrase, iso3, key), "person")
    teach(discourse, draft, phrase, (iso3, key))
    return draft


def _office_label(
    discourse: Discourse, phrase: Phrase, iso3: str | None, key: str | None
) -> str:
    """ "ministre des Affaires étrangères de la Turquie", however the dispatch calls the office."""
    gazetteer = discourse.lexicon.gazetteer
    for title in fitting_titles(phrase, iso3):
        office = gazetteer.offices[title.office_id]
        if iso3 is not None and office.scope == "state" and not office.generic:
            phrases = office.feminine if phrase.gender == "f" and office.feminine else office.masculine
            usual = phrases[0].split("@")[0]
            return f"{usual} {discourse.registry.of_state(iso3)}"
    noun = _without_demonyms(discourse, phrase.noun) if phrase.states else phrase.noun
    if iso3 and phrase.complement is None:
        return f"{noun} {discourse.registry.of_state(iso3)}".strip()
    return noun


def _without_demonyms(discourse: Discourse, noun: str) -> str:
    return " ".join(w for w in noun.split(" ") if fold(w) not in discourse.lexicon.gazetteer.demonyms)


def _introduce(discourse: Discourse, phrase: Phrase) -> Found | None:
    """ "un haut responsable du ministère": somebody unnamed, known from here on."""
    label = _anonymous_label(discourse, phrase)
    other = bool(words_of(phrase.noun) & _NOT_THE_SAME)
    draft = discourse.registry.other(f"{label}, anonyme", "anonymous", suffix="-2" if other else "")
    draft.called(f"{phrase.noun}, anonyme")
    iso3, key = affiliation_of(discourse, phrase)
    institution = None
    if phrase.complement is not None:
        institution = _nested_id(discourse, phrase.complement)
    teach(discourse, draft, phrase, (iso3, institution or key))
    return (draft.id,), "role.anonymous"


def _nested_id(discourse: Discourse, nested: Phrase) -> str | None:
    if nested.form == "institution" and nested.entry is not None:
        iso3, _ = affiliation_of(discourse, nested)
        return discourse.registry.institution(nested.entry.rows.type_id, iso3).id
    if nested.form in ("body", "metonym") and nested.entry is not None:
        return None if nested.form == "metonym" else discourse.registry.body(nested.entry.rows[0]).id
    return None


def _anonymous_label(discourse: Discourse, phrase: Phrase) -> str:
    nested = phrase.complement
    if nested is None or nested.entry is None or nested.form != "body":
        return phrase.noun
    surface = discourse.text[nested.start : nested.end]
    before = discourse.text[phrase.start : nested.start]
    row = nested.entry.rows[0]
    opening = [n for n in (row.label, *row.names) if nested.entry.surface.startswith(fold(n))]
    usual = min(opening, key=len, default=surface)
    article = surface[: len(surface) - len(surface.lstrip())]
    if nested.determiner == "definite" and not before.rstrip().endswith(("du", "des")):
        article = surface.split(nested.noun)[0] if nested.noun in surface else ""
    words = before.split(" ", 1)
    return f"{words[1] if len(words) > 1 else ''}{article}{usual}".strip()


def _resolve_plural(discourse: Discourse, phrase: Phrase) -> Found | None:
    offices = discourse.lexicon.gazetteer.offices
    if len(phrase.states) > 1 and any(not offices[t.office_id].generic for t in phrase.titles):
        found = []
        for iso3 in phrase.states:
            one = replace(phrase, states=(iso3,), plural=False)
            person = _told_before(discourse, one, iso3, iso3.lower()) or _taught_anywhere(
                discourse, one, iso3
            ) or _held(discourse, one, iso3)
            if person is None:
                label = _office_label(discourse, one, iso3, iso3.lower())
                person = discourse.registry.other(label, "person")
                teach(discourse, person, one, (iso3, iso3.lower()))
            found.append(person.id)
        return tuple(found), "role.distributed"
    if phrase.determiner == "definite" and "deux" in fold(
        discourse.text[phrase.start : phrase.end]
    ).split(" "):
        people = [d.id for d in discourse.recent_drafts() if d.is_person][:2]
        if len(people) == 2:
            return tuple(reversed(people)), "role.pair"
    draft = discourse.registry.other(phrase.noun, "group")
    draft.plural = True
    draft.gender = phrase.gender or "m"
    draft.iso3 = draft.iso3 or affiliation_of(discourse, phrase)[0]
    return (draft.id,), "role.group"


def resolve_counterpart(
    discourse: Discourse, phrase: Phrase, possessor: Draft | None
) -> Found | None:
    """ "son homologue russe": who holds the possessor's office in that state."""
    if phrase.plural:
        others = [
            d.id for d in discourse.recent_drafts()
            if d.is_person and d is not possessor and d.names
        ][:2]
        return (tuple(reversed(others)), "counterpart.several") if len(others) == 2 else None
    belongs = affiliation_of(discourse, phrase)
    iso3 = belongs[0]
    if phrase.name:
        draft = discourse.registry.person(phrase.name) if len(phrase.name) > 1 else None
        if draft is None:
            known = discourse.registry.surname(phrase.name)
            draft = known[-1] if known else discourse.registry.person(phrase.name)
        if possessor is not None:
            draft.offices |= possessor.offices
        teach(discourse, draft, phrase, belongs)
        return (draft.id,), "counterpart.name"
    offices = possessor.offices if possessor else set()
    for draft in discourse.recent_drafts():
        if draft.is_person and draft is not possessor and iso3 in (None, draft.iso3):
            if not offices or offices & draft.offices:
                return (draft.id,), "counterpart.office"
    for draft in discourse.recent_drafts():
        if draft.names and draft is not possessor and not draft.offices and draft.iso3 is None:
            teach(discourse, draft, phrase, belongs)
            return (draft.id,), "counterpart.named"
    return _unnamed_counterpart(discourse, phrase, possessor, belongs)


def _unnamed_counterpart(
    discourse: Discourse,
    phrase: Phrase,
    possessor: Draft | None,
    belongs: tuple[str | None, str | None],
) -> Found:
    iso3 = belongs[0]
    gazetteer = discourse.lexicon.gazetteer
    for office in sorted(possessor.offices) if possessor and iso3 else ():
        for row in gazetteer.office_holders.get((iso3 or "", office), ()):
            filed = discourse.filed
            if filed and filed < _LAST_KNOWN and row.since[: len(filed)] <= filed and (
                row.until is None or filed[: len(row.until)] <= row.until
            ):
                return (discourse.registry.holder(row).id,), "counterpart.holder"
    noun = "homologue"
    for office in sorted(possessor.offices) if possessor else ():
        noun = gazetteer.offices[office].masculine[0].split("@")[0]
        break
    draft = discourse.registry.other(
        f"{noun} {discourse.registry.of_state(iso3)}".strip(), "person"
    )
    if possessor is not None:
        draft.offices |= possessor.offices
    teach(discourse, draft, phrase, belongs)
    return (draft.id,), "counterpart.role"
