"""People whose office the dispatch has told."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft, words_of
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.teaching import fitting_titles

_PLACED = frozenset({"body", "capital", "institution", "metonym", "name", "role", "state"})
_MINISTER = "minister"
_OF = frozenset({"de", "des", "du"})


def told_before(
    discourse: Discourse, phrase: Phrase, iso3: str | None, key: str | None
) -> Draft | None:
    """The person told of last whom the office or noun fits."""
    around = _around(discourse, phrase)
    for draft in discourse.recent_drafts():
        if draft.id in around or not draft.is_person:
            continue
        if _fits(discourse, draft, phrase, iso3, key):
            return draft
    return None


def _around(discourse: Discourse, phrase: Phrase) -> set[str]:
    """As in "un proche du président": the president is not whoever is close to him."""
    line = discourse.lines[phrase.line]
    return {
        key
        for item in discourse.in_line(line)
        if item.phrase is not phrase and item.phrase.holds(phrase)
        for key in item.ids
    }


def taught_later(discourse: Discourse, phrase: Phrase) -> Draft | None:
    """The one named person to whom the dispatch gives a bare title further on."""
    nested = phrase.complement
    if nested is not None and nested.form in _PLACED:
        return None
    if phrase.states or phrase.determiner != "definite":
        return None
    head = words_of(phrase.head)
    fitting = [
        draft
        for draft in discourse.registry.drafts.values()
        if draft.kind == "person"
        and draft.names
        and phrase.gender in (None, draft.gender or phrase.gender)
        and any(head <= noun for noun in draft.nouns)
    ]
    return fitting[0] if len(fitting) == 1 else None


def taught_anywhere(discourse: Discourse, phrase: Phrase, iso3: str | None) -> Draft | None:
    """A person to whom the dispatch gives the office anywhere."""
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
    if _same_office(draft, phrase, iso3) or _is_minister(draft, phrase):
        return True
    head = words_of(phrase.noun) - _demonym_words(discourse, phrase)
    if draft.kind == "anonymous" and not words_of(phrase.head) & _own_words(draft.label):
        return False
    return bool(head) and any(head <= noun for noun in draft.nouns)


def _own_words(label: str) -> frozenset[str]:
    """The words of a description before what they are attached to: "proche" of "proche du roi"."""
    words = label.split(" ")
    end = next((k for k, word in enumerate(words) if k and fold(word) in _OF), len(words))
    return words_of(" ".join(words[:end]))


def _same_office(draft: Draft, phrase: Phrase, iso3: str | None) -> bool:
    generic = {"minister", "representative", "official", "spokesperson"}
    place = iso3 or draft.iso3
    offices = {
        t.office_id for t in fitting_titles(phrase, place) if not t.states or place in t.states
    } - generic
    return bool(offices & draft.offices) and (iso3 is None or draft.iso3 in (None, iso3))


def _is_minister(draft: Draft, phrase: Phrase) -> bool:
    """As in "le ministre" for the head of the diplomacy: an office of a ministry."""
    generic = phrase.complement is None and any(t.office_id == _MINISTER for t in phrase.titles)
    return generic and any(office.endswith(f"-{_MINISTER}") for office in draft.offices)


def _demonym_words(discourse: Discourse, phrase: Phrase) -> frozenset[str]:
    return frozenset(w for w in words_of(phrase.noun) if w in discourse.lexicon.gazetteer.demonyms)


def _institution_of(discourse: Discourse, phrase: Phrase) -> str | None:
    nested = phrase.complement
    if nested is None or nested.form != "institution" or nested.entry is None:
        return None
    iso3 = nested.states[0] if nested.states else None
    return discourse.registry.institution(nested.entry.rows.type_id, iso3).id if iso3 else None
