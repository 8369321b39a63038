"""Bodies spoken of again by a noun alone: "le groupe", "l'organisation"."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.phrases import Phrase
from recoupe.records.entity import MentionKind

_NEAR = 3
_SOURCES = frozenset({"apres", "pour", "selon"})
_OF = frozenset({"d", "de", "des", "du"})

Found = tuple[tuple[str, ...], MentionKind, str]


def organisation_told(discourse: Discourse, phrase: Phrase) -> Found | None:
    """The body told of that has the noun in its name, then one told of later, then the last."""
    head = phrase.head.split(" ")[0]
    told = [d for d in discourse.recent_drafts() if _is_body(discourse, d)]
    for draft in told:
        akin = discourse.lexicon.reference.kin.get(head, frozenset()) | {head}
        named = any(akin & _own_words(name) for name in (draft.label, *draft.also))
        if (named or any(akin & noun for noun in draft.nouns)) and not _is_signing(
            discourse, draft
        ):
            return (draft.id,), "role", "collective.again"
    organisations = discourse.lexicon.reference.organisations
    later = [d for d in discourse.registry.drafts.values() if any(head in n for n in d.nouns)]
    later = [d for d in later if d.kind == "organisation" and not _is_signing(discourse, d)]
    if len(later) == 1 and not phrase.plural and head != "agence":
        return (later[0].id,), "role", "collective.later"
    if head not in organisations.anaphors or phrase.head == "agence":
        return None
    told = [d for d in told if d.sector != "JRN" and not _is_signing(discourse, d)]
    if head in organisations.movements:
        told = [d for d in told if d.sector != "IGO"]
    if phrase.states:
        told = [d for d in told if d.iso3 == phrase.states[0] and d.kind != "institution"]
    if head in organisations.businesses | organisations.firms:
        told = [d for d in told if d.sector in (None, "BUS") and d.kind == "organisation"]
    acting = _acting(discourse, phrase)
    told.sort(key=lambda d: (d.id not in acting, d.kind != "organisation"))
    return ((told[0].id,), "role", "collective.last") if told else None


def _is_body(discourse: Discourse, draft: Draft) -> bool:
    """Tell a body from a mere group of people: of groups only the tables' own are."""
    if draft.kind == "group":
        return draft.id in discourse.lexicon.gazetteer.bodies
    return draft.kind in ("organisation", "institution")


def _acting(discourse: Discourse, phrase: Phrase) -> frozenset[str]:
    """Who was a subject or source a few lines back, and sooner meant than others told of."""
    return frozenset(
        key
        for item in discourse.recent()
        if phrase.line - item.phrase.line <= _NEAR
        and (item.role.main or item.role.preposition in _SOURCES)
        for draft in discourse.drafts(item)
        for key in (draft.id, draft.affiliation)
        if key is not None
    )


def _own_words(name: str) -> frozenset[str]:
    """Words of a name that are not attached to it: "collège" of "collège des sages du parti"."""
    words = fold(name).replace("'", " ").replace("’", " ").split()
    end = next((k for k, word in enumerate(words) if k and word in _OF), len(words))
    return frozenset(words[:end])


def _is_signing(discourse: Discourse, draft: Draft) -> bool:
    """Tell whether it is the agency that tells all this: no group it speaks of."""
    return fold(draft.label) in discourse.signing
