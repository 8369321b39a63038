"""Who holds an office by the table, and the entity of an office without a name."""

from collections.abc import Sequence

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft, words_of
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.teaching import fitting_titles, teach
from recoupe.read.mentions.words import Line

# The table of holders says who holds an office today; later dispatches are beyond it.
_LAST_KNOWN = "2027"


def office_holder(discourse: Discourse, phrase: Phrase, place: str) -> Draft | None:
    """Who holds the office at that place on the day of filing, by the table."""
    filed = discourse.filed
    if filed is None or filed >= _LAST_KNOWN:
        return None
    for title in fitting_titles(phrase, place):
        rows = discourse.lexicon.gazetteer.office_holders.get((place, title.office_id), ())
        for row in rows:
            if row.since[: len(filed)] <= filed and (
                row.until is None or filed[: len(row.until)] <= row.until
            ):
                return discourse.registry.holder(row)
    return None


def role_entity(
    discourse: Discourse, line: Line, phrase: Phrase, iso3: str | None, key: str | None
) -> Draft:
    """The entity of an office without a name."""
    placed = office_label(discourse, phrase, iso3, key) if iso3 or key else phrase.noun
    if phrase.titles and iso3 is None and key is None:
        iso3 = discourse.state_in_view(line)
        key = iso3.lower() if iso3 else None
        if _serves_a_state(discourse, phrase):
            placed = office_label(discourse, phrase, iso3, key)
    draft = discourse.registry.other(placed, "person")
    teach(discourse, draft, phrase, (iso3, key))
    return draft


def _serves_a_state(discourse: Discourse, phrase: Phrase) -> bool:
    """Tell a minister, who is some state's, from a mayor or a ship's captain."""
    offices = discourse.lexicon.gazetteer.offices
    return any(offices[title.office_id].scope == "state" for title in phrase.titles)


def office_label(discourse: Discourse, phrase: Phrase, iso3: str | None, key: str | None) -> str:
    """As in "ministre des Affaires étrangères de la Turquie", whatever the dispatch calls it."""
    gazetteer = discourse.lexicon.gazetteer
    for title in fitting_titles(phrase, iso3):
        office = gazetteer.offices[title.office_id]
        if iso3 is not None and office.scope == "state" and not office.generic:
            phrases = (
                office.feminine if phrase.gender == "f" and office.feminine else office.masculine
            )
            usual = usual_title(phrases, iso3)
            return f"{usual} {discourse.registry.of_state(iso3)}"
    noun = _without_demonyms(discourse, phrase.noun) if phrase.states else phrase.noun
    placed = bool({"d", "de", "des", "du"} & words_of(phrase.noun)) and not phrase.states
    if iso3 and phrase.complement is None and not placed:
        return f"{noun} {discourse.registry.of_state(iso3)}".strip()
    return noun


def usual_title(titles: Sequence[str], iso3: str | None) -> str:
    """The title as that state has it: "secrétaire d'État" where others have a minister."""
    own = (t for t in titles if iso3 is not None and iso3 in t.split("@")[1:])
    return next(own, titles[0]).split("@")[0]


def _without_demonyms(discourse: Discourse, noun: str) -> str:
    return " ".join(
        w for w in noun.split(" ") if fold(w) not in discourse.lexicon.gazetteer.demonyms
    )
