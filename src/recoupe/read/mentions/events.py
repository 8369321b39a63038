"""Meetings, calls and documents: the same one spoken of again."""

from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line
from recoupe.records.entity import EntityKind

# One talk may be called by any of these once it has been told of.
_TALKS = frozenset({"appel", "dialogue", "discussions", "entretien", "rencontre", "réunion"})
_DASH = "–"


def resolve_happening(
    discourse: Discourse, line: Line, phrase: Phrase, possessors: tuple[str, ...]
) -> Draft:
    """The event or document a noun means: one told of before, or a new one."""
    kind: EntityKind = "event" if phrase.form == "event" else "document"
    wanted: str = phrase.entry.rows if phrase.entry else phrase.head
    known = _known(discourse, kind, wanted, phrase)
    members = participants(discourse, line, phrase, possessors) if kind == "event" else ()
    if known is not None and not _others(known, members):
        if members and not known.members:
            known.members = members
            _rename(discourse, known, wanted)
        return known
    draft = discourse.registry.other(_label(discourse, wanted, members), kind)
    draft.members = draft.members or members
    draft.nouns.append(frozenset({wanted}))
    return draft


def _known(discourse: Discourse, kind: EntityKind, wanted: str, phrase: Phrase) -> Draft | None:
    happenings = [d for d in discourse.recent_drafts() if d.kind == kind]
    for draft in happenings:
        if frozenset({wanted}) in draft.nouns and (
            phrase.determiner != "indefinite" or wanted == "appel"
        ):
            return draft
    if (
        kind == "document"
        and wanted == "texte"
        and phrase.determiner != "indefinite"
        and happenings
    ):
        return happenings[0]
    if phrase.determiner in ("definite", "demonstrative", "possessive") and wanted in _TALKS:
        for draft in happenings:
            if any(noun <= _TALKS for noun in draft.nouns):
                return draft
    return None


def _others(known: Draft, members: tuple[str, ...]) -> bool:
    return bool(known.members and members and not set(known.members) & set(members))


def _rename(discourse: Discourse, draft: Draft, wanted: str) -> None:
    draft.called(draft.label)
    draft.label = _label(discourse, wanted, draft.members)
    draft.also = [name for name in draft.also if name != draft.label]


def _label(discourse: Discourse, wanted: str, members: tuple[str, ...]) -> str:
    names = [_short(discourse.registry.get(key)) for key in members]
    return f"{wanted} {_DASH.join(names)}" if len(names) > 1 else wanted


def _short(draft: Draft) -> str:
    return draft.label.split(" ")[-1] if draft.kind == "person" and draft.names else draft.label


def participants(
    discourse: Discourse, line: Line, phrase: Phrase, possessors: tuple[str, ...]
) -> tuple[str, ...]:
    """Who meets: the possessors, or those named after "entre" or "avec" right behind the noun."""
    if len(possessors) > 1:
        return possessors
    after = [
        item
        for item in discourse.window(phrase.end, line.end)
        if item.phrase.line == line.number and item.phrase.start >= phrase.end
    ]
    if not after:
        return ()
    gap = discourse.text[phrase.end : after[0].phrase.start].split()
    if "entre" in gap[:3]:
        ids = [key for item in after[:2] for key in item.ids]
        return tuple(dict.fromkeys(ids))[:2] if len(after[0].ids) < 2 else after[0].ids
    return ()
