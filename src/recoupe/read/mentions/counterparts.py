"""As in "son homologue russe": the holder of the same office elsewhere."""

from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.offices import usual_title
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.teaching import affiliation_of, teach

Found = tuple[tuple[str, ...], str]
# The table of holders says who holds an office today; later dispatches are beyond it.
_LAST_KNOWN = "2027"


def resolve_counterpart(
    discourse: Discourse, phrase: Phrase, possessor: Draft | None
) -> Found | None:
    """As in "son homologue russe": who holds the possessor's office in that state."""
    if phrase.plural:
        others = [
            d.id
            for d in discourse.recent_drafts()
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
        fits = draft.is_person and draft is not possessor and iso3 in (None, draft.iso3)
        if fits and (not offices or offices & draft.offices):
            return (draft.id,), "counterpart.office"
    for draft in discourse.recent_drafts():
        plain = not draft.offices and not draft.nouns and draft.iso3 is None
        if draft.names and draft is not possessor and plain:
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
            if (
                filed
                and filed < _LAST_KNOWN
                and row.since[: len(filed)] <= filed
                and (row.until is None or filed[: len(row.until)] <= row.until)
            ):
                return (discourse.registry.holder(row).id,), "counterpart.holder"
    noun = "homologue"
    for office in sorted(possessor.offices) if possessor else ():
        noun = usual_title(gazetteer.offices[office].masculine, iso3)
        break
    draft = discourse.registry.other(
        f"{noun} {discourse.registry.of_state(iso3)}".strip(), "person"
    )
    if possessor is not None:
        draft.offices |= possessor.offices
    teach(discourse, draft, phrase, belongs)
    return (draft.id,), "counterpart.role"
