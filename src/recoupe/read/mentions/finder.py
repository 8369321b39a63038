"""Mentions of one dispatch, and the entities they mean."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import Gazetteer
from recoupe.read.mentions.chains import possessor_of, resolve_pronoun
from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.events import resolve_happening
from recoupe.read.mentions.grammar import Role, joined_with, role_of
from recoupe.read.mentions.groups import resolve_collective, resolve_group, resolve_pair
from recoupe.read.mentions.lexicon import Lexicon, lexicon_of
from recoupe.read.mentions.people import (
    register_names,
    resolve_counterpart,
    resolve_name,
    resolve_role,
)
from recoupe.read.mentions.phrases import Gender, Phrase
from recoupe.read.mentions.places import resolve_place
from recoupe.read.mentions.pronouns import read_pronouns
from recoupe.read.mentions.registry import Draft, Registry
from recoupe.read.mentions.scanner import Scanner
from recoupe.read.mentions.words import Line, Quotes, read_lines
from recoupe.records import Dispatch, Entity, Layout, Mention, Sentence
from recoupe.records.entity import MentionKind

_HAPPENINGS = ("event", "document")


def find_mentions(
    dispatch: Dispatch,
    layout: Layout,
    sentences: tuple[Sentence, ...],
    gazetteer: Gazetteer,
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Find who and what is mentioned and resolve it within the dispatch.

    Every mention slices to its own text; mentions come in order of the text, the longer first;
    every entity a mention names is among the entities. Pure.
    """
    lexicon = lexicon_of(gazetteer, dispatch.lang)
    lines = read_lines(dispatch.text, layout, sentences)
    discourse = Discourse(
        dispatch.text, lines, Quotes(layout.quotations), lexicon, Registry(gazetteer),
        layout.filed or dispatch.filed, _home(layout, gazetteer),
        frozenset(fold(name) for name in (layout.agency, layout.publisher) if name),
    )
    phrases = [tuple(Scanner(line, lexicon).phrases()) for line in lines]
    register_names(discourse, tuple(p for found in phrases for p in found))
    for line, found in zip(lines, phrases, strict=True):
        _resolve_line(discourse, line, found, lexicon)
    # Who says "we" is known only once the words after the quotation are read.
    for line in lines:
        for phrase in read_pronouns(line, lexicon):
            if phrase.person == 1:
                role = role_of(line, phrase, discourse.quotes)
                _keep(discourse, _pronoun(discourse, line, phrase, role))
    return _records(discourse)


def _home(layout: Layout, gazetteer: Gazetteer) -> str | None:
    """The state of the dateline's town."""
    if layout.dateline is None:
        return None
    key = fold(layout.dateline.split(",")[0])
    if key in gazetteer.capitals:
        return gazetteer.capitals[key][0]
    rows = gazetteer.cities.get(key, ())
    return rows[0].iso3 if rows else None


def _resolve_line(
    discourse: Discourse, line: Line, phrases: tuple[Phrase, ...], lexicon: Lexicon
) -> None:
    roles = {phrase: role_of(line, phrase, discourse.quotes) for phrase in phrases}
    late = [p for p in phrases if p.form in _HAPPENINGS]
    for phrase in phrases:
        if phrase.form == "pair":
            _keep(discourse, _pair(discourse, line, phrase, roles[phrase]))
        elif phrase.form not in _HAPPENINGS:
            _keep(discourse, _nominal(discourse, line, phrase, roles[phrase]))
    _join_coordinated(discourse, line)
    _affiliate(discourse, line)
    pronouns = list(read_pronouns(line, lexicon)) if line.tokens else []
    pronouns = [p for p in pronouns if p.person == 3 and not _is_inside_name(p, phrases)]
    for phrase in sorted([*pronouns, *late], key=lambda p: (p.start, p.end)):
        role = roles.get(phrase) or role_of(line, phrase, discourse.quotes)
        if phrase.form in _HAPPENINGS:
            _keep(discourse, _happening(discourse, line, phrase, role))
        else:
            _keep(discourse, _pronoun(discourse, line, phrase, role))


def _affiliate(discourse: Discourse, line: Line) -> None:
    """Give people the body their title names: "la porte-parole du mouvement"."""
    items = [i for i in discourse.history if i.phrase.line == line.number and not i.silent]
    for item in items:
        nested = item.phrase.complement
        if nested is None or len(item.ids) != 1:
            continue
        draft = discourse.registry.get(item.ids[0])
        inner = next((i for i in items if i.phrase is nested and len(i.ids) == 1), None)
        if inner is None or not draft.is_person:
            continue
        body = discourse.registry.get(inner.ids[0])
        if body.kind in ("institution", "organisation", "state") and draft.affiliation is None:
            draft.affiliation = body.id
            draft.iso3 = draft.iso3 or body.iso3


def _join_coordinated(discourse: Discourse, line: Line) -> None:
    """Keep "X et Y" as one more antecedent, which is no mention of its own."""
    items = [i for i in discourse.history if i.phrase.line == line.number]
    for left, right in pairwise(items):
        if not left.phrase.holds(right.phrase) and joined_with(line, left.phrase, right.phrase):
            phrase = replace(
                left.phrase, end=right.phrase.end, last=right.phrase.last, plural=True,
                gender=_shared_gender(discourse, left, right), complement=None,
            )
            role = replace(right.role, preposition=left.role.preposition, quote=left.role.quote)
            ids = tuple(dict.fromkeys((*left.ids, *right.ids)))
            _keep(discourse, Resolved(phrase, role, ids, left.kind, ("coordination",), silent=True))


def _shared_gender(discourse: Discourse, left: Resolved, right: Resolved) -> Gender | None:
    genders = {d.gender for item in (left, right) for d in discourse.drafts(item)}
    return "f" if genders == {"f"} else "m" if "m" in genders else None


def _is_inside_name(pronoun: Phrase, phrases: Iterable[Phrase]) -> bool:
    return pronoun.form == "pronoun" and any(
        p.name and p.start <= pronoun.start and pronoun.end <= p.end for p in phrases
    )


def _keep(discourse: Discourse, item: Resolved | None) -> None:
    if item is None:
        return
    history = discourse.history
    at = len(history)
    while at > 0 and history[at - 1].phrase.start > item.phrase.start:
        at -= 1
    history.insert(at, item)


def _nominal(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role
) -> Resolved | None:
    if phrase.form in ("name", "surname"):
        owner = _owner(discourse, line, phrase, role)
        named = resolve_name(discourse, line, phrase, owner)
        if named is None:
            return _unknown(discourse, phrase, role)
        return _resolved(discourse, phrase, role, named, "name")
    if phrase.form == "role":
        return _resolved(discourse, phrase, role, resolve_role(discourse, line, phrase), "role")
    if phrase.form == "counterpart":
        possessor = possessor_of(discourse, line, phrase, role)
        found = resolve_counterpart(discourse, phrase, possessor)
        return _resolved(discourse, phrase, role, found, "counterpart")
    if phrase.form == "collective":
        owner = _owner(discourse, line, phrase, role)
        collective = resolve_collective(discourse, line, phrase, role, owner)
        if collective is None:
            return None
        ids, kind, rule = collective
        return Resolved(phrase, role, ids, kind, (rule,))
    if phrase.form in ("organisation", "people"):
        ids, kind, rule = resolve_group(discourse, phrase)
        return Resolved(phrase, role, ids, kind, (rule,))
    placed = resolve_place(discourse, line, phrase, role, _owner(discourse, line, phrase, role))
    if placed is None:
        return None
    ids, kind, rule = placed
    return Resolved(phrase, role, ids, kind, (rule,))


def _unknown(discourse: Discourse, phrase: Phrase, role: Role) -> Resolved | None:
    """Capitals that are nobody known: the agency itself, or a town after "à" or "depuis"."""
    label = " ".join(phrase.name)
    if fold(label) in discourse.signing:
        draft = discourse.registry.other(label, "organisation")
        return Resolved(phrase, role, (draft.id,), "name", ("name.agency",))
    known = any(d.kind == "place" and d.label == label for d in discourse.recent_drafts())
    if role.preposition in discourse.lexicon.reference.places.locatives or known:
        draft = discourse.registry.other(label, "place")
        return Resolved(phrase, role, (draft.id,), "place", ("place.unknown",), 0.6)
    return None


def _owner(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Draft | None:
    if phrase.determiner != "possessive":
        return None
    return possessor_of(discourse, line, phrase, role, person=False)


def _resolved(
    discourse: Discourse,
    phrase: Phrase,
    role: Role,
    found: tuple[tuple[str, ...], str] | None,
    kind: MentionKind,
) -> Resolved | None:
    if found is None:
        return None
    ids, rule = found
    if kind == "role" and all(discourse.registry.get(key).kind == "group" for key in ids):
        kind = "group"
    return Resolved(phrase, role, ids, kind, (rule,))


def _happening(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role
) -> Resolved:
    possessors = next(
        (
            item.ids for item in discourse.recent()
            if item.phrase.form == "possessive" and item.phrase.start == phrase.start
        ),
        (),
    )
    draft = resolve_happening(discourse, line, phrase, possessors)
    kind: MentionKind = "event" if phrase.form == "event" else "document"
    return Resolved(phrase, role, (draft.id,), kind, ("happening.noun",), 0.7)


def _pair(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Resolved | None:
    ids = resolve_pair(discourse, phrase, role)
    return Resolved(phrase, role, ids, "group", ("pair.salience",), 0.7) if ids else None


def _pronoun(
    discourse: Discourse, line: Line, phrase: Phrase, role: Role
) -> Resolved | None:
    found = resolve_pronoun(discourse, line, phrase, role)
    if found is None:
        return None
    ids, rule, confidence = found
    kind: MentionKind = "possessive" if phrase.form == "possessive" else "pronoun"
    return Resolved(phrase, role, ids, kind, (rule,), confidence)


def _records(discourse: Discourse) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    counts: dict[str, int] = {}
    told = [item for item in discourse.history if not item.silent]
    for item in told:
        for key in item.ids:
            counts[key] = counts.get(key, 0) + 1
    mentions: dict[tuple[int, int], Mention] = {}
    for item in told:
        if item.phrase.form in _HAPPENINGS and not _worth(item, counts):
            continue
        start, end = item.phrase.start, item.phrase.end
        entity = item.ids[0] if len(item.ids) == 1 else item.ids
        mentions.setdefault(
            (start, end),
            Mention(start, end, discourse.text[start:end], item.kind, entity, item.rules, item.confidence),
        )
        if item.kind not in ("pronoun", "possessive") and len(item.ids) == 1:
            discourse.registry.get(item.ids[0]).called(_bare(discourse, item))
    ordered = sorted(mentions.values(), key=lambda m: (m.start, -m.end))
    meant: dict[str, None] = {}
    for mention in ordered:
        for key in (mention.entity,) if isinstance(mention.entity, str) else mention.entity or ():
            meant.setdefault(key)
    for key in tuple(meant):
        belongs = discourse.registry.get(key).affiliation
        if belongs is not None and belongs in discourse.registry.drafts:
            meant.setdefault(belongs)
    return tuple(ordered), tuple(discourse.registry.get(key).entity() for key in meant)


def _worth(item: Resolved, counts: dict[str, int]) -> bool:
    return counts[item.ids[0]] > 1 or item.phrase.determiner in ("possessive", "definite")


def _bare(discourse: Discourse, item: Resolved) -> str:
    """The words of a mention without its article."""
    phrase = item.phrase
    words = discourse.lines[phrase.line].words
    first = phrase.first
    if phrase.determiner in ("definite", "indefinite", "demonstrative") and words[first].start == phrase.start:
        table = discourse.lexicon.reference.determiners
        if words[first].fold in table.definite | table.indefinite | table.demonstrative:
            first = min(first + 1, phrase.last - 1)
    return discourse.text[words[first].start : phrase.end]
