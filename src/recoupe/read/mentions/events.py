"""Meetings, calls and documents: the same one spoken of again."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft, slug, words_of
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line, spelled
from recoupe.records.entity import EntityKind

_DASH = "–"
_AGAIN = frozenset({"definite", "demonstrative", "possessive"})
_CALL = "appel"


def resolve_happening(
    discourse: Discourse, line: Line, phrase: Phrase, possessors: tuple[str, ...]
) -> Draft:
    """The event or document a noun means: one told of before, or a new one."""
    kind: EntityKind = "event" if phrase.form == "event" else "document"
    wanted: str = phrase.entry.rows if phrase.entry else phrase.head
    told = _details(discourse, phrase)
    members = participants(discourse, line, phrase, possessors) if kind == "event" else ()
    known = _known(discourse, kind, wanted, phrase, told)
    if known is not None and not _others(known, members):
        if members and not known.members:
            known.members = members
            _rename(discourse, known, wanted)
        known.details |= told
        return known
    label = _label(discourse, wanted, members) if len(members) > 1 else phrase.noun
    draft = _new(discourse, label, kind)
    draft.called(_short_noun(line, phrase))
    draft.members = draft.members or members
    draft.details |= told
    draft.nouns.append(frozenset({wanted}))
    return draft


def _short_noun(line: Line, phrase: Phrase) -> str:
    """The noun with its adjectives, without its complement."""
    opening = phrase.head.split(" ")[0]
    inner = (k for k in range(phrase.first, phrase.last) if line.words[k].fold == opening)
    return spelled(line.words[next(inner, phrase.first) : phrase.last])


def _new(discourse: Discourse, label: str, kind: EntityKind) -> Draft:
    """A happening of its own, be there another of the same name."""
    number, suffix = 1, ""
    while slug(label) + suffix in discourse.registry.drafts:
        number += 1
        suffix = f"-{number}"
    return discourse.registry.other(label, kind, suffix=suffix)


def _known(
    discourse: Discourse, kind: EntityKind, wanted: str, phrase: Phrase, told: frozenset[str]
) -> Draft | None:
    happenings = [
        d
        for d in discourse.recent_drafts()
        if d.kind == kind and not (told and d.details and not told & d.details)
    ]
    again = phrase.determiner in _AGAIN
    for draft in happenings:
        if frozenset({wanted}) in draft.nouns and (again or wanted == _CALL):
            return draft
    if again:
        akin = discourse.lexicon.reference.happening_kin.get(wanted, frozenset())
        for draft in happenings:
            if any({fold(noun) for noun in nouns} <= akin for nouns in draft.nouns):
                return draft
    return None


def _details(discourse: Discourse, phrase: Phrase) -> frozenset[str]:
    """What tells a happening from others of its type: names, numbers, adjectives."""
    small = discourse.lexicon.reference.articles.keys() | {"d", "de", "et"}
    head = words_of(phrase.head)
    return words_of(phrase.noun) - head - small


def _others(known: Draft, members: tuple[str, ...]) -> bool:
    return bool(known.members and members and not set(known.members) & set(members))


def _rename(discourse: Discourse, draft: Draft, wanted: str) -> None:
    draft.called(draft.label)
    draft.label = _label(discourse, wanted, draft.members)
    draft.also = [name for name in draft.also if name != draft.label]


def _label(discourse: Discourse, wanted: str, members: tuple[str, ...]) -> str:
    """The type with who takes part: "appel A–B"."""
    return f"{wanted} {_DASH.join(_short(discourse.registry.get(key)) for key in members)}"


def _short(draft: Draft) -> str:
    return draft.label.split(" ")[-1] if draft.kind == "person" and draft.names else draft.label


def participants(
    discourse: Discourse, line: Line, phrase: Phrase, possessors: tuple[str, ...]
) -> tuple[str, ...]:
    """Who meets: the possessors, or those named after "entre" or "avec" right behind the noun."""
    if len(possessors) > 1:
        return possessors
    noun = line.words[phrase.last - 1].end
    after = [i for i in discourse.window(noun, line.end) if i.phrase.start >= noun]
    if not after:
        return ()
    gap = discourse.text[noun : after[0].phrase.start].split()
    if "entre" in gap[:3]:
        ids = [key for item in after[:2] for key in item.ids]
        return tuple(dict.fromkeys(ids))[:2] if len(after[0].ids) < 2 else after[0].ids
    return ()
