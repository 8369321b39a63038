"""For whom "je" and "nous" stand within a quotation."""

from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line

Found = tuple[tuple[str, ...], str, float]
_GOVERNS = "GOV"
# Code points between a quotation and who spoke it: beside it, or in a sentence around.
_BESIDE = 80
_NEAR = 1000


def resolve_first_person(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role
) -> Found | None:
    """The speaker of the quotation, or for "nous" the speaker's side."""
    if role.quote is None:
        return None
    speaker = speaker_of_quote(discourse, role.quote)
    if speaker is None:
        return None
    if not phrase.plural:
        return speaker.ids, "first.speaker", 0.7
    return tuple(side_of(discourse, key) for key in speaker.ids), "first.side", 0.7


def side_of(discourse: Discourse, key: str) -> str:
    """For whom somebody says "we": the state, else the body, else themself."""
    draft = discourse.registry.get(key)
    if draft.is_person and draft.affiliation in discourse.registry.drafts:
        body = discourse.registry.get(draft.affiliation)
        if body.kind in ("group", "organisation") or (body.iso3 is None and body.kind != "state"):
            return body.id
        if body.kind == "institution" and body.sector != _GOVERNS:
            return body.id
    if draft.kind in ("person", "anonymous", "institution") and draft.iso3:
        return discourse.registry.state(draft.iso3).id
    if draft.is_person and draft.affiliation in discourse.registry.drafts:
        return draft.affiliation
    return key


def speaker_of_quote(discourse: Discourse, quote: int) -> Resolved | None:
    """The subject of the incise after a quotation, or of the clause before it."""
    extent = discourse.quotes.extent(quote)
    outside = [
        item
        for item in discourse.window(extent.open - _NEAR, extent.close + _NEAR)
        if item.role.quote is None and item.role.main and item.phrase.person == 3
    ]
    after = [i for i in outside if i.role.incise and i.phrase.start >= extent.end]
    if after and after[0].phrase.start - extent.close < _BESIDE:
        return after[0]
    before = [i for i in outside if i.phrase.end <= extent.open]
    return before[-1] if before else None
