"""Offices in the plural: a list of holders, or a group."""

from msgspec.structs import replace

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.groups import own_group
from recoupe.read.mentions.offices import office_holder, office_label
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.taught import taught_anywhere, told_before
from recoupe.read.mentions.teaching import affiliation_of, teach
from recoupe.read.mentions.words import Line

Found = tuple[tuple[str, ...], str]


def resolve_plural(discourse: Discourse, line: Line, phrase: Phrase) -> Found | None:
    """Holders of an office in several states, the two last told of, or a group."""
    offices = discourse.lexicon.gazetteer.offices
    if len(phrase.states) > 1 and any(not offices[t.office_id].generic for t in phrase.titles):
        found = []
        for iso3 in phrase.states:
            one = replace(phrase, states=(iso3,), plural=False)
            person = (
                told_before(discourse, one, iso3, iso3.lower())
                or taught_anywhere(discourse, one, iso3)
                or office_holder(discourse, one, iso3)
            )
            if person is None:
                label = office_label(discourse, one, iso3, iso3.lower())
                person = discourse.registry.other(label, "person")
                teach(discourse, person, one, (iso3, iso3.lower()))
            found.append(person.id)
        return tuple(found), "role.distributed"
    if phrase.determiner == "definite" and "deux" in fold(
        discourse.text[phrase.start : phrase.end]
    ).split(" "):
        taught = _taught(discourse, phrase)
        if len(taught) == 2:
            return taught, "role.taught_pair"
        people = [d.id for d in discourse.recent_drafts() if d.is_person][:2]
        if len(people) == 2 and fold(phrase.noun) == phrase.head:
            return tuple(reversed(people)), "role.pair"
    draft = own_group(discourse, line, phrase)
    draft.plural = True
    draft.gender = phrase.gender or "m"
    draft.iso3 = draft.iso3 or affiliation_of(discourse, phrase)[0]
    return (draft.id,), "role.group"


def _taught(discourse: Discourse, phrase: Phrase) -> tuple[str, ...]:
    """As in "les deux candidats": those to whom the dispatch gives that noun or office."""
    nouns: set[str] = {phrase.head}
    if phrase.entry is not None and phrase.entry.kind == "noun":
        for row in phrase.entry.rows:
            nouns |= {fold(row.noun.lemma_m), fold(row.noun.feminine)}
    offices = {t.office_id for t in phrase.titles}
    return tuple(
        draft.id
        for draft in discourse.registry.drafts.values()
        if draft.is_person
        and (offices & draft.offices or any(nouns & noun for noun in draft.nouns))
    )
