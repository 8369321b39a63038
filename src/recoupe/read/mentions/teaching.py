"""What a title says of a person: office, state, gender."""

from recoupe.lang.folding import fold
from recoupe.lang.gazetteer_index import OfficeTitle
from recoupe.read.mentions.businesses import is_business
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft, words_of
from recoupe.read.mentions.groups import organisation_named
from recoupe.read.mentions.phrases import Phrase

_JUNTA = "junta"
_PEOPLE = frozenset({"counterpart", "name", "role", "surname"})
_PLACED = frozenset({"capital", "institution", "state"})


def register_names(discourse: Discourse, phrases: tuple[Phrase, ...]) -> None:
    """Make every person whose full name the dispatch gives, with what the title teaches."""
    for phrase in phrases:
        if phrase.form not in ("name", "counterpart") or len(phrase.name) < 2:
            continue
        alone = phrase.first == phrase.last - len(phrase.name)
        if alone and is_business(phrase.name, discourse.businesses):
            continue
        full = " ".join(phrase.name)
        if fold(full) not in discourse.signing:
            draft = discourse.registry.person(phrase.name)
            draft.called(full)
            teach(discourse, draft, phrase, affiliation_of(discourse, phrase))


def register_bodies(discourse: Discourse, phrases: tuple[Phrase, ...]) -> None:
    """Make every organisation that a noun introduces, with that noun: "l'opérateur Satelor"."""
    for phrase in phrases:
        if phrase.form == "collective" and phrase.name and phrase.entry is not None:
            if phrase.entry.kind != "noun":
                continue
            draft = organisation_named(discourse, phrase.name[0])
            draft.gender = draft.gender or phrase.gender
            draft.nouns.append(words_of(phrase.noun))


def affiliation_of(discourse: Discourse, phrase: Phrase) -> tuple[str | None, str | None]:
    """(iso3, entity id) that a role belongs to by its own words."""
    if phrase.states:
        return phrase.states[0], phrase.states[0].lower()
    nested = phrase.complement
    while nested is not None:
        if nested.form == "institution" and nested.states and phrase.titles:
            # The ministry itself comes later, with the words that name it.
            return nested.states[0], None
        if nested.states and (nested.form in _PLACED or (phrase.titles and nested.form == "role")):
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
        noun = words_of(_own_noun(discourse, phrase))
        if noun and noun not in draft.nouns:
            draft.nouns.append(noun)
    draft.gender = draft.gender or phrase.gender
    draft.iso3 = draft.iso3 or iso3
    draft.passport = draft.passport or phrase.native
    key = _led(discourse, phrase, iso3) or key
    if key is not None and draft.affiliation is None and draft.id != key:
        draft.affiliation = key
    if iso3 is not None:
        discourse.registry.state(iso3)


def _led(discourse: Discourse, phrase: Phrase, iso3: str | None) -> str | None:
    """As in "le chef de la junte": officers who seized a state stand for themselves."""
    offices = discourse.lexicon.gazetteer.offices
    leads = any(offices[t.office_id].institution == _JUNTA for t in fitting_titles(phrase, iso3))
    return discourse.registry.institution(_JUNTA, iso3).id if leads and iso3 else None


def _own_noun(discourse: Discourse, phrase: Phrase) -> str:
    """A title without whom it serves: "l'avocate de la présidente" is no president."""
    nested = phrase.complement
    if nested is None or nested.form not in _PEOPLE or phrase.titles:
        return phrase.noun
    served = discourse.text[nested.start : nested.end]
    return phrase.noun.split(served)[0]


def fitting_titles(phrase: Phrase, iso3: str | None) -> tuple[OfficeTitle, ...]:
    """Titles of a phrase that the state may have: only some states have a "secrétaire d'État"."""
    own = tuple(t for t in phrase.titles if iso3 is not None and iso3 in t.states)
    if own:
        return own
    anywhere = tuple(t for t in phrase.titles if not t.states)
    return anywhere or phrase.titles
